import type { Link, StreamName } from "../link.ts"
import { sendDigests } from "./announce.ts"
import { requestBodies } from "./bodies.ts"
import { createByteQuota } from "./byteQuota.ts"
import { createLane } from "./lane.ts"
import { MAX_QUEUED_BYTES, PROTOCOL_VERSION, RESYNC_MS, UNEVEN_RESYNC_MS } from "./limits.ts"
import { createParkedRuns } from "./parkedRuns.ts"
import { createPeer, tell } from "./peer.ts"
import type { Peer } from "./peer.ts"
import { measureProgress } from "./progress.ts"
import { parseFromPeer, receive } from "./receive.ts"
import type { Replication } from "./replication.ts"
import { requestFromAll } from "./requestRuns.ts"
import { serve } from "./serve.ts"

/** Presence and files have receivers of their own. */
const OURS: ReadonlySet<StreamName> = new Set<StreamName>(["control", "live", "bulk"])

/** Takes a link into service: greets, listens, and compares digests from time to time. */
export const attachPeer = (replication: Replication, link: Link, ready: Promise<void>): void => {
  const { peers, ledgers, now, policy } = replication
  if (link.device === ledgers.device) return link.close("own-key")
  const older = peers.get(link.device)
  if (older !== undefined) replication.closePeer(older, "replaced")
  const peer = createPeerFor(replication, link)
  peers.set(peer.device, peer)
  link.onClose((reason) => replication.closePeer(peer, reason))
  if (policy.standing(peer.device) === "removed") return replication.closePeer(peer, "removed")
  peer.inbound.run(() => ready)
  listen(replication, peer)
  tell(peer, {
    type: "hello",
    version: PROTOCOL_VERSION,
    joining: policy.enrolment() !== null,
    stranger: policy.standing(peer.device) !== "member",
  })
  replication.log({ what: "peer-linked", device: peer.device, at: now() })
  scheduleResync(replication, peer)
  replication.touch()
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
    quota: createByteQuota(replication.now),
    parked: createParkedRuns(),
    inbound: createLane(fail),
    outbound: createLane(fail),
  })
  return peer
}

const listen = (replication: Replication, peer: Peer): void => {
  let queuedBytes = 0
  peer.link.onMessage((stream, bytes) => {
    if (peer.phase === "closed" || !OURS.has(stream)) return
    const isFlood = !peer.quota.take(bytes.length) || queuedBytes + bytes.length > MAX_QUEUED_BYTES
    if (isFlood) return replication.closePeer(peer, "flooding")
    const message = parseFromPeer(replication, peer, bytes)
    if (message === undefined) return
    if (message.type === "want" || message.type === "want-bodies") {
      serve(replication, peer, message)
      return
    }
    queuedBytes += bytes.length
    peer.inbound.run(async () => {
      await receive(replication, peer, message)
      queuedBytes -= bytes.length
    })
  })
}

/** Nothing stays stuck for longer than this: digests are compared again, and what brought nothing may be asked for again. */
const scheduleResync = (replication: Replication, peer: Peer): void => {
  const isUneven = measureProgress(replication, peer).state === "exchanging" && peer.openWants.size === 0
  replication.timers.after(isUneven ? UNEVEN_RESYNC_MS : RESYNC_MS, () => {
    if (peer.phase === "closed") return
    if (peer.phase === "exchanging" && peer.openWants.size === 0) resync(replication, peer)
    scheduleResync(replication, peer)
  })
}

const resync = (replication: Replication, peer: Peer): void => {
  for (const knowledge of peer.ledgers.values()) {
    knowledge.stalled.clear()
    knowledge.askedBodies.clear()
    knowledge.offered = null
  }
  sendDigests(replication, peer)
  requestFromAll(replication)
  requestBodies(replication, peer)
}
