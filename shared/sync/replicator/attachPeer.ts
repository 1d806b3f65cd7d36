import type { Link, StreamName } from "../link.ts"
import { sendDigests } from "./announce.ts"
import { requestBodies } from "./bodies.ts"
import { greet } from "./enrolment.ts"
import { createLane } from "./lane.ts"
import { MAX_QUEUED_BYTES, RESYNC_MS, UNEVEN_RESYNC_MS } from "./limits.ts"
import { createParkedRuns } from "./parkedRuns.ts"
import { createPeer } from "./peer.ts"
import type { Message } from "./messages.ts"
import { compareOwn } from "./own.ts"
import type { Peer } from "./peer.ts"
import { measureProgress } from "./progress.ts"
import { parseFromPeer, receive } from "./receive.ts"
import { violate } from "./replication.ts"
import type { Replication } from "./replication.ts"
import { requestFromAll } from "./requestRuns.ts"
import { serve } from "./serve.ts"

/** What comes on other streams counts against the quota, and that is all. */
const OURS: ReadonlySet<StreamName> = new Set<StreamName>(["control", "live", "bulk"])

/** Takes a link into service: greets, listens, and compares digests from time to time. */
export const attachPeer = (replication: Replication, link: Link, ready: Promise<void>): void => {
  const { peers, ledgers, now, policy } = replication
  if (link.device === ledgers.device) return link.close("own-key")
  const older = peers.get(link.device)
  const peer = createPeerFor(replication, link)
  peers.set(peer.device, peer)
  if (older !== undefined) replication.closePeer(older, "replaced")
  link.onClose((reason) => replication.closePeer(peer, reason))
  link.silent.subscribe(replication.measure)
  if (policy.standing(peer.device) === "removed") return replication.closePeer(peer, "removed")
  peer.inbound.run(() => ready)
  listen(replication, peer)
  greet(replication, peer)
  replication.log({ what: "peer-linked", device: peer.device, at: now() })
  scheduleResync(replication, peer)
  replication.measure()
}

const createPeerFor = (replication: Replication, link: Link): Peer => {
  const fail = (failure: unknown): void => {
    replication.log({ what: "replication-failed", device: link.device, detail: String(failure) })
    replication.closePeer(peer, "closed")
  }
  const peer = createPeer({
    device: link.device,
    link,
    connectedSince: replication.now(),
    quota: replication.quotaOf(link.device),
    parked: createParkedRuns(),
    inbound: createLane(fail),
    reading: createLane(fail),
    outbound: createLane(fail),
  })
  return peer
}

const listen = (replication: Replication, peer: Peer): void => {
  let queuedBytes = 0
  const handle = (message: Message, bytes: number): void => {
    if (message.type === "want" || message.type === "want-bodies") {
      queuedBytes -= bytes
      return serve(replication, peer, message)
    }
    const take = async (): Promise<void> => {
      await receive(replication, peer, message)
      queuedBytes -= bytes
    }
    // Answers about communities say nothing of one another, and wait for the disk together.
    const isAnswer = message.type === "runs" && message.id !== 0 && message.ledger !== replication.site
    if (isAnswer) peer.inbound.runBeside(take)
    else peer.inbound.run(take)
  }
  let early: (() => void)[] = []
  let isGreeted = false
  peer.link.onMessage((stream, bytes) => {
    if (peer.phase === "closed") return
    const isFlood = !peer.quota.take(bytes.length) || queuedBytes + bytes.length > MAX_QUEUED_BYTES
    if (isFlood) return violate(replication, peer, "more than anybody needs to send", "flooding")
    if (!OURS.has(stream)) return
    const message = parseFromPeer(replication, peer, bytes)
    if (message === undefined) return
    queuedBytes += bytes.length
    // Streams may overtake one another: what comes before the first hello waits for it.
    if (message.type === "hello") isGreeted = true
    if (!isGreeted) return void early.push(() => handle(message, bytes.length))
    handle(message, bytes.length)
    for (const wait of early) wait()
    early = []
  })
}

/** Nothing stays stuck: digests are compared again from time to time, sooner while the two differ and nothing moves. */
const scheduleResync = (replication: Replication, peer: Peer): void => {
  let idleMs = 0
  let patienceMs = UNEVEN_RESYNC_MS
  let moved = -1
  const tick = (): void => {
    if (peer.phase === "closed") return
    replication.timers.after(UNEVEN_RESYNC_MS, tick)
    idleMs += UNEVEN_RESYNC_MS
    if (peer.phase !== "exchanging" || peer.openWants.size > 0 || replication.now() < replication.pausedUntil) return
    if (moved !== peer.received + peer.sent) patienceMs = UNEVEN_RESYNC_MS
    const isUneven = measureProgress(replication, peer).state === "exchanging"
    if (idleMs < (isUneven ? patienceMs : RESYNC_MS)) return
    idleMs = 0
    patienceMs = Math.min(2 * patienceMs, RESYNC_MS)
    moved = peer.received + peer.sent
    resync(replication, peer)
  }
  replication.timers.after(UNEVEN_RESYNC_MS, tick)
}

const resync = (replication: Replication, peer: Peer): void => {
  for (const knowledge of peer.ledgers.values()) {
    knowledge.stalled.clear()
    knowledge.askedBodies.clear()
    knowledge.offered = null
    knowledge.shownForks = null
  }
  sendDigests(replication, peer)
  compareOwn(replication, peer)
  requestFromAll(replication)
  requestBodies(replication, peer)
}
