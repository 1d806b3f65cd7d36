import type { DeviceId, LedgerId, SiteId } from "../../kernel/ids.ts"
import type { Ledger, Ledgers } from "../../ledger/ledger.ts"
import type { LinkClosing } from "../link.ts"
import type { ByteQuota } from "./byteQuota.ts"
import type { DeliveryBook } from "./deliveryBook.ts"
import { MAX_LEDGERS } from "./limits.ts"
import type { Peer } from "./peer.ts"
import type { Log, Offence, OwnReplica, ReplicationPolicy, Timers } from "./ports.ts"

/** What the concerns of the replicator share. */
export interface Replication {
  readonly ledgers: Ledgers
  readonly policy: ReplicationPolicy
  readonly site: SiteId
  readonly now: () => number
  readonly timers: Timers
  readonly log: Log
  readonly onOffence: (offence: Offence) => void
  readonly quotaOf: (device: DeviceId) => ByteQuota
  readonly book: DeliveryBook
  /** Undefined where this machine has no member. */
  readonly own: OwnReplica | undefined
  readonly peers: Map<DeviceId, Peer>
  /** Chains that are being fetched, as "ledger/device", each from one peer at a time. */
  readonly claims: Map<string, Peer>
  /** Bodies that are being fetched, as "ledger/device/seq". */
  readonly bodyClaims: Set<string>
  /** The store could not take more: nothing is asked for until then (epoch milliseconds). */
  pausedUntil: number
  /** How long it is left alone when that happens; longer each time until it takes something again. */
  storePauseMs: number
  nextWantId(): number
  /** The list of peers must be computed anew: soon, or at once where somebody came or went. */
  touch(): void
  measure(): void
  /** The roster may have changed: every link is assessed anew. */
  settle(): void
  closePeer(peer: Peer, reason: LinkClosing): void
}

/** Closes a link whose other end breaks the protocol, and names it. */
export const violate = (
  replication: Replication,
  peer: Peer,
  detail: string,
  reason: LinkClosing = "protocol-error",
): void => {
  if (peer.phase === "closed") return
  replication.log({ what: "peer-broke-protocol", device: peer.device, detail })
  replication.closePeer(peer, reason)
  replication.onOffence({ device: peer.device, as: "carrier", detail })
}

/** Whether this ledger exists for that peer, as far as we are concerned. */
export const mayOffer = ({ policy, site }: Replication, peer: Peer, ledger: LedgerId): boolean =>
  peer.phase === "exchanging" && (ledger === site || (!peer.siteOnly && policy.mayRead(ledger, peer.device)))

/** Whether we take this ledger's envelopes from that peer. */
export const mayTake = ({ site }: Replication, peer: Peer, ledger: LedgerId): boolean =>
  peer.phase === "exchanging" && (ledger === site || !peer.siteOnly)

/** The site ledger first: it says who may read the others. */
export const offeredLedgers = (replication: Replication, peer: Peer): readonly Ledger[] => {
  const others = replication.ledgers.ids().filter((id) => id !== replication.site)
  return [replication.site, ...others]
    .filter((id) => mayOffer(replication, peer, id))
    .slice(0, MAX_LEDGERS)
    .flatMap((id) => replication.ledgers.get(id) ?? [])
}
