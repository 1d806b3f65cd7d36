import type * as Y from "yjs"
import type { Hlc } from "../kernel/hybridClock.ts"
import type { DeviceId, Hash, ItemId, LedgerId, VolumeName } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { Result } from "../kernel/result.ts"
import type { Unsubscribe } from "../kernel/subscription.ts"
import type { Envelope, EnvelopeBody } from "./envelope.ts"
import type { LocalWrite, RowKey } from "./envelopeStore.ts"

/** An act whose signature and chain were verified; whether it has effect, the resolver says. */
export interface ActRecord {
  readonly ledger: LedgerId
  readonly hash: Hash
  readonly device: DeviceId
  readonly seq: number
  readonly hlc: Hlc
  /** Checked JSON of at most 64 KB and depth 16; its meaning is still `unknown`. */
  readonly body: JsonObject
  /** Set on an act beyond a fork: the act before it on its own branch, where seq no longer tells. */
  readonly previous?: Hash | null
}

/** What the Yjs entry of an item holds: generated from the verified header and payload. */
export interface ItemRecord {
  readonly ledger: LedgerId
  readonly id: ItemId
  readonly hash: Hash
  readonly device: DeviceId
  readonly seq: number
  readonly hlc: Hlc
  readonly body: JsonObject
}

export interface LedgerChange {
  readonly acts: readonly ActRecord[]
  readonly items: readonly ItemRecord[]
  /** Items whose content was erased, or whose envelope was set aside. */
  readonly gone: readonly ItemId[]
  /**
   * "older": items of a volume that is being read. "store": rows were set aside, acts among them perhaps; projections start anew from
   * acts() and items(), and older volumes are read again.
   */
  readonly origin: "local" | "peer" | "older" | "store"
  /** More was set aside of a chain that ends here, and nothing else changed. */
  readonly aside?: true
}

export interface Head {
  readonly device: DeviceId
  readonly seq: number
  readonly hash: Hash
}

/** A chain that its device forked: it ends before `seq`, and takes nothing more. */
export interface FrozenChain {
  readonly device: DeviceId
  readonly seq: number
}

/** What a removed device signed beyond the end of its chain: kept, and of no effect. */
export interface Quarantined {
  readonly device: DeviceId
  readonly envelopes: number
}

/** One of these, as its author dated it. */
export interface AsideEnvelope {
  readonly device: DeviceId
  readonly seq: number
  readonly hash: Hash
  readonly hlc: Hlc
  /** Undefined where nothing of it can be read. */
  readonly body: JsonObject | undefined
}

/** An item that lies beyond a fork, or beyond the end of its chain. */
export interface VoidItem {
  readonly hash: Hash
  /** Of which items of another branch may have the same. */
  readonly id: ItemId
  readonly hlc: Hlc
  readonly body: JsonObject
}

/** What proves a fork to another device, and what of the branches others may have cited. */
export interface ForkEvidence extends FrozenChain {
  /** Two contiguous runs of the device that contradict one another; the last signature of each is valid. */
  readonly one: readonly Envelope[]
  readonly other: readonly Envelope[]
  /** Runs that begin at the fork, or follow one another. */
  readonly branches: readonly (readonly Envelope[])[]
}

/** An item's envelope: where its row stands, and the hash that it must have. */
export interface ErasureTarget extends RowKey {
  readonly hash: Hash
}

export type AppendError =
  | { readonly kind: "full" }
  /** This device is proven to have forked one of its chains, as a restored copy does. */
  | { readonly kind: "frozen" }
  | { readonly kind: "failed"; readonly detail: string }
  /** More than 64 KB, deeper than 16, or not JSON. */
  | { readonly kind: "invalid"; readonly detail: string }

export interface Draft {
  readonly kind: "act" | "item"
  readonly body: JsonObject
}

export interface Appended {
  readonly hash: Hash
  /** Null for acts. */
  readonly id: ItemId | null
  readonly seq: number
  readonly hlc: Hlc
}

/** Rows of this device that are committed together with what is appended. */
export type LocalWith = readonly LocalWrite[] | ((appended: readonly Appended[]) => readonly LocalWrite[])

/** Evidence is held against the author, never against the carrier, unless the carrier itself broke the protocol. */
export type GateRefusal =
  | "malformed"
  | "oversized"
  | "bad-signature"
  | "wrong-ledger"
  | "bad-sequence"
  | "bad-clock"
  | "future"
  | "bad-volume"
  /** Signed by its author, and no JSON object within the limits. */
  | "bad-payload"
  /** Not the payload that the header was signed for. */
  | "spoiled"
  | "unknown-author"
  | "fork"
  /** Beyond the fork of a chain that is known to be forked. */
  | "frozen"
  /** Beyond the end of a chain whose device was removed. */
  | "cut-off"
  | "not-canonical"
  | "unsupported"

export interface Accepted {
  readonly accepted: number
  /** Already held. */
  readonly known: number
  /** Set where the rest of the run was refused. */
  readonly refusal: GateRefusal | null
  /** Set where the store could not take it. */
  readonly storeFailure: "full" | "failed" | null
}

/** One ledger as this device holds it: chains, heads, acts, volumes. */
export interface Ledger {
  readonly id: LedgerId
  heads(): readonly Head[]
  head(device: DeviceId): Head | undefined
  /** SHA-256 over the sorted heads: equal digests mean equal heads. */
  digest(): Hash
  /** Signs with this device's key, commits durably, applies, then tells listeners: in that order. */
  append(drafts: readonly Draft[], local?: LocalWith): Promise<Result<readonly Appended[], AppendError>>
  /** A contiguous run of one chain, through the gate: the longest prefix that ends in a valid signature is stored and applied. Our own chain too, where our store lost a part of it. */
  accept(run: readonly Envelope[], mayWrite: (device: DeviceId) => boolean): Promise<Accepted>
  /** Whether an act that stands waits for what this run holds: then it is taken as far as that, whoever wrote it. */
  awaits(run: readonly Envelope[]): boolean
  /** What a change of origin "local" is about, while its listeners are called: it needs no reading back, and no verifying of what we signed. Empty at any other time. */
  justWritten(): readonly Envelope[]
  /** A run from our store that ends at a verified signature: at most maxBytes, at least one envelope; longer only where its author spoiled every signature before. */
  readRun(device: DeviceId, fromSeq: number, maxBytes: number): Promise<readonly Envelope[]>
  /** Bodies that we hold and a peer misses. */
  readBodies(keys: readonly RowKey[]): Promise<readonly { readonly key: RowKey; readonly body: EnvelopeBody }[]>
  missingBodies(): readonly RowKey[]
  /** True where the body matches the header's payloadHash and is now stored and applied. */
  acceptBody(key: RowKey, body: EnvelopeBody): Promise<boolean>
  /** Drops the content of items for good, also of those whose body is missing; the chain still verifies. What we hold no such item of is passed over. */
  erase(targets: readonly ErasureTarget[]): Promise<Result<void, AppendError>>
  /** Reads every row of our store once and sets aside what does not verify; for a quiet moment after opening. */
  verifyStored(): Promise<void>
  /** Those of the chains, and those beyond a fork that others cite. */
  /** Rows of our own chain were lost, and nothing is appended until they are back or given up. */
  isIncomplete(): boolean
  /** Goes on without them. The caller made sure that nobody else has them: whoever had would hold a proof of a fork. */
  giveUpLost(): Promise<void>
  acts(): readonly ActRecord[]
  /** Chains that their devices forked. */
  frozen(): readonly FrozenChain[]
  /** What a peer needs to learn of these forks; all that we keep of the branches where it is the forked device, or `also` names one of its member's. */
  forkEvidence(device: DeviceId, also?: readonly DeviceId[]): Promise<readonly ForkEvidence[]>
  /** Checks a proof that a peer gives, and freezes the chain; keeps of the branches what others cite. */
  acceptFork(evidence: Omit<ForkEvidence, "device" | "seq">): Promise<"taken" | "known" | "invalid">
  /**
   * Ends these chains, each after the last seq whose content counts: what lies beyond leaves the ledger, is kept in quarantine, and comes
   * back once it lies within. Acts beyond stay as far as others cite them. Our own chain is never touched.
   */
  limit(ends: ReadonlyMap<DeviceId, number>): Promise<void>
  limits(): ReadonlyMap<DeviceId, number>
  quarantined(): readonly Quarantined[]
  /** What they say, chain by chain, each in order. */
  readAside(): readonly AsideEnvelope[]
  /** Void items of a device of our member's, branch by branch, each in order: what they may publish anew. */
  voidOf(device: DeviceId): readonly (readonly VoidItem[])[]
  /** Volumes whose items were not told yet, the newest first. */
  unread(): readonly VolumeName[]
  /** Reads the first of them, in slices that leave the page its turns, and tells its items, newest first; false where none is left. */
  readOlder(): Promise<boolean>
  /** When each device last wrote here, by its own clock. */
  heard(): readonly { readonly device: DeviceId; readonly hlc: Hlc }[]
  /** All items of the loaded volumes, any order; older ones were told by readOlder(). */
  items(): Iterable<ItemRecord>
  item(id: ItemId): ItemRecord | undefined
  volumes(): readonly VolumeName[]
  volumeDoc(volume: VolumeName): Y.Doc | undefined
  /** Called after the commit, once per batch. */
  subscribe(listener: (change: LedgerChange) => void): Unsubscribe
  close(): Promise<void>
}

export type BeforeAppend = (ledger: LedgerId) => Promise<AppendError | null>

/** All ledgers of one site on this device. */
export interface Ledgers {
  readonly device: DeviceId
  ids(): readonly LedgerId[]
  get(id: LedgerId): Ledger | undefined
  /** What a device's envelopes cost this one, over all ledgers, in bytes; erased ones count. */
  weightOf(device: DeviceId): number
  /** Founds a ledger with its genesis act; its id is that act's hash. */
  found(genesis: JsonObject, local?: readonly LocalWrite[]): Promise<Result<Ledger, AppendError>>
  /** Opens a ledger that peers hold and we may not hold yet (empty until its genesis arrives). */
  open(id: LedgerId): Promise<Ledger>
  /** Asked before each append, with an error where it must not be: peers may hold more of our own chain than we do. */
  askFirst(ask: BeforeAppend): void
  subscribe(listener: (ledger: Ledger, change: LedgerChange) => void): Unsubscribe
  close(): Promise<void>
}
