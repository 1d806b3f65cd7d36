import type { DeviceId, SiteId } from "../../kernel/ids.ts"
import type { Observed } from "../../kernel/subscription.ts"
import type { Ledgers } from "../../ledger/ledger.ts"
import type { LinkClosing } from "../link.ts"
import { releaseBodyWant } from "./bodies.ts"
import { createByteQuotas } from "./byteQuota.ts"
import { createDeliveryBook } from "./deliveryBook.ts"
import { askAgain } from "./enrolment.ts"
import { PROGRESS_DELAY_MS, UNEVEN_RESYNC_MS } from "./limits.ts"
import { sayFarewell } from "./farewell.ts"
import type { Peer } from "./peer.ts"
import type { AckStore, Log, Offence, OwnReplica, PeerProgress, ReplicationPolicy, Timers } from "./ports.ts"
import { measureProgress } from "./progress.ts"
import type { Replication } from "./replication.ts"
import { releaseWant, requestFromAll } from "./requestRuns.ts"
import { settlePeer } from "./settle.ts"
import type { TimerScope } from "./timerScope.ts"

export interface ReplicatorOptions {
  readonly ledgers: Ledgers
  readonly policy: ReplicationPolicy
  readonly site: SiteId
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly timers: Timers
  readonly log: Log
  readonly acks: AckStore
  readonly own?: OwnReplica
  readonly onOffence: (offence: Offence) => void
}

/** State that all links share, with nothing in it yet. */
export const createReplication = (
  options: ReplicatorOptions,
  timers: TimerScope,
  progress: Observed<readonly PeerProgress[]>,
): Replication => {
  const peers = new Map<DeviceId, Peer>()
  let lastWantId = 0
  const measure = (): void => progress.set([...peers.values()].map((peer) => measureProgress(replication, peer)))
  const touch = timers.soon(PROGRESS_DELAY_MS, measure)
  const settle = timers.soon(0, () => {
    for (const peer of peers.values()) peer.inbound.run(() => settlePeer(replication, peer))
  })
  const closePeer = (peer: Peer, reason: LinkClosing): void => {
    if (peer.phase === "closed") return
    peer.phase = "closed"
    const { device, received, sent, unknownMessages } = peer
    options.log({ what: "peer-left", device, reason, received, sent, unknownMessages })
    if (peers.get(peer.device) === peer) {
      peers.delete(peer.device)
      replication.book.parted(peer.device)
    }
    for (const id of [...peer.openWants.keys()]) releaseWant(replication, peer, id)
    releaseBodyWant(replication, peer)
    if (reason === "removed" && options.policy.standing(device) === "removed") sayFarewell(replication, peer.link)
    else peer.link.close(reason)
    measure()
    askAgain(replication)
    requestFromAll(replication)
  }
  const replication: Replication = {
    ledgers: options.ledgers,
    policy: options.policy,
    site: options.site,
    now: options.now,
    timers,
    log: options.log,
    onOffence: options.onOffence,
    quotaOf: createByteQuotas(options.now),
    book: createDeliveryBook(options.acks, options.log),
    own: options.own,
    peers,
    claims: new Map(),
    bodyClaims: new Set(),
    pausedUntil: 0,
    storePauseMs: UNEVEN_RESYNC_MS,
    nextWantId: () => (lastWantId = (lastWantId % 0xffff_ffff) + 1),
    touch,
    measure,
    settle,
    closePeer,
  }
  return replication
}
