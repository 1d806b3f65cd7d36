import type { DeviceId, LedgerId } from "../../kernel/ids.ts"
import type { Observable, Unsubscribe } from "../../kernel/subscription.ts"
import type { Envelope } from "../../ledger/envelope.ts"
import type { Link } from "../link.ts"

export type EnrolmentAnswer =
  | { readonly admitted: true }
  /** "undecided": the link stays open, for what the newcomer says next and until somebody has decided. */
  | { readonly admitted: false; readonly undecided?: boolean; readonly reason: string }

/** What the roster says about devices and ledgers; the replicator asks it anew each time. */
export interface ReplicationPolicy {
  standing(device: DeviceId): "member" | "unknown" | "removed"
  /** Whether this ledger exists for that device's member. */
  mayRead(ledger: LedgerId, device: DeviceId): boolean
  /** Whether the author's device is known. */
  mayWrite(ledger: LedgerId, device: DeviceId): boolean
  /** Whether there is room for more of this author's; asked before anything else of theirs is taken or asked for. */
  hasRoomFor(author: DeviceId): boolean
  /** Whether to keep a ledger that a peer offers; the genesis hashes to `ledger`, nothing else of it was checked. */
  mayHold(ledger: LedgerId, genesis: Envelope, offeredBy: DeviceId): boolean
  /** Another device of our own member: both belong to the site, and the roster says so. */
  isOwn(device: DeviceId): boolean
  /** Our own enrolment of at most MAX_ENROLMENT_BYTES, as long as this device is joining. */
  enrolment(): Uint8Array | null
  /** The other devices of its member: what was theirs is told to it in full. */
  devicesBeside(device: DeviceId): readonly DeviceId[]
  /** Judges a newcomer's enrolment and, where it is good, appends the act that admits it. */
  admit(device: DeviceId, enrolment: Uint8Array): Promise<EnrolmentAnswer>
  /** What a removed device may still be told: chains of the site ledger up to the act that removed it, each with its last seq. */
  farewell(device: DeviceId): ReadonlyMap<DeviceId, number>
  /** Likewise of a community that its member was let out of; empty where they were not, or are in again. */
  ending(ledger: LedgerId, device: DeviceId): ReadonlyMap<DeviceId, number>
  /** @returns what to say next to whoever is undecided; null for nothing */
  onEnrolmentAnswer(answer: EnrolmentAnswer): Uint8Array | null
}

/** Keeps how far each peer has acknowledged this device's own envelopes, so that "received by" survives a restart. */
export interface AckStore {
  load(): Promise<readonly (readonly [peer: DeviceId, ledger: LedgerId, ownSeq: number])[]>
  save(peer: DeviceId, ledger: LedgerId, ownSeq: number): Promise<void>
}

/** One thing that a member keeps for themselves, as it travels between their own devices. */
export interface SentOwn {
  /** Kind and name, at most MAX_OWN_KEY_BYTES of UTF-8. */
  readonly key: string
  /** Epoch milliseconds. */
  readonly at: number
  /** JSON; nothing of it was checked. */
  readonly value: Uint8Array
}

/** What our member keeps for themselves. It is told to their own devices alone, and there is nothing in it to be asked for by name. */
export interface OwnReplica {
  /** OWN_TOTAL_BYTES over everything. */
  total(): Uint8Array
  /** OWN_SUMS_BYTES: in which parts two devices differ, they find by it. */
  sums(): Uint8Array
  /** All that we hold of the parts in which these sums are others than ours. */
  differing(theirs: Uint8Array): readonly SentOwn[]
  take(sent: readonly SentOwn[], from: DeviceId): Promise<void>
  /** Hears of what changed, and which other device said so, if any. */
  subscribe(listener: (changed: readonly SentOwn[], from: DeviceId | null) => void): Unsubscribe
}

export interface Timers {
  /** @returns a function that cancels it */
  after(ms: number, action: () => void): () => void
}

export type Log = (entry: { readonly what: string; readonly [detail: string]: unknown }) => void

/** Somebody did what no honest client does. */
export interface Offence {
  readonly device: DeviceId
  /** "carrier": their link was cut off for it. "author": they signed what no gate passes, whoever brought it. "flooder": they wrote more than is taken at once; the rest waits. */
  readonly as: "carrier" | "author" | "flooder"
  readonly detail: string
}

export interface PeerProgress {
  readonly device: DeviceId
  /** Epoch milliseconds. */
  readonly connectedSince: number
  readonly state: "enrolling" | "exchanging" | "even"
  /** See Link: with an older one it is shown the site ledger alone. */
  readonly secret: Link["secret"]
  /** It does not answer for the moment. */
  readonly silent: boolean
  /** Envelopes that we hold and they have not acknowledged, over the ledgers that they may read. */
  readonly behind: number
  /** Envelopes that they claim and we do not hold. */
  readonly ahead: number
  /** Envelopes taken from this peer, and handed to it, since it connected. */
  readonly received: number
  readonly sent: number
}

export interface DeliveryCount {
  readonly sentTo: number
  readonly receivedBy: number
}

/** Whoever restores an old copy of this device finds here that others hold more of its chain than it does. */
export interface Witnesses {
  /** Connected members' devices that may hold the ledger. */
  readonly connected: number
  /** Of them, those that have said what they hold. */
  readonly answered: number
  /** Farthest seq of ours that one of them claims and was not found to lack; −1 for none. */
  readonly claimed: number
  /** Farthest seq of ours that anybody ever acknowledged; −1 for none. */
  readonly acknowledged: number
}

export interface Replicator {
  /** A second link of a device closes the older one as "replaced". */
  addLink(link: Link): void
  readonly peers: Observable<readonly PeerProgress[]>
  /** How far an envelope of this device has come, by its seq in our own chain. */
  delivery(ledger: LedgerId, seq: number): DeliveryCount
  deliveryChanged(listener: (ledger: LedgerId) => void): Unsubscribe
  /** What others say of our own chain in a ledger. */
  witnesses(ledger: LedgerId): Witnesses
  /** To be called after the roster or a community's members changed: cuts off the removed, finishes enrolments, offers what became readable. */
  evaluate(): void
  close(): void
}
