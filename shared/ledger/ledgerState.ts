import type { DeviceKeys } from "../crypto/deviceKeys.ts"
import type { After } from "../kernel/after.ts"
import type { DeviceId, Hash, LedgerId, VolumeName } from "../kernel/ids.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { type Chain, createChain } from "./chain.ts"
import type { Envelope, EnvelopeBody } from "./envelope.ts"
import type { EnvelopeStore, RowKey } from "./envelopeStore.ts"
import { digestHeads } from "./heads.ts"
import type { Fork } from "./fork.ts"
import type { Accepted, ActRecord, BeforeAppend, FrozenChain, Head, LedgerChange } from "./ledger.ts"
import type { OwnClock } from "./ownClock.ts"
import { createQueue, type Queue } from "./queue.ts"
import { tellAll } from "./tellAll.ts"
import type { LedgerTrouble } from "./trouble.ts"
import type { Volume } from "./volume.ts"
import type { VolumeCache } from "./volumeCache.ts"

/** What all ledgers of a site on this device share. */
export interface LedgerContext {
  readonly store: EnvelopeStore
  readonly cache: VolumeCache
  readonly keys: DeviceKeys
  /** Devices that this machine was before it got the keys that it has: what is void of theirs, its member may publish anew. */
  readonly formerly: ReadonlySet<DeviceId>
  readonly clock: OwnClock
  readonly now: () => number
  readonly random: RandomBytes
  readonly after: After
  readonly clientIdOf: (device: DeviceId) => number
  readonly beforeAppend: BeforeAppend
  readonly report: (trouble: LedgerTrouble) => void
  /** Ledgers in which this device itself is proven to have forked its chain: it writes in none any more. */
  readonly ownForks: Set<LedgerId>
  /** What the chains of a device cost, over all ledgers. */
  readonly weights: Map<DeviceId, number>
}

export interface WaitingBody {
  readonly key: RowKey
  readonly body: EnvelopeBody
  readonly settle: (applied: boolean) => void
  readonly fail: (error: unknown) => void
}

export interface WaitingRun {
  readonly run: readonly Envelope[]
  readonly mayWrite: (device: DeviceId) => boolean
  readonly settle: (accepted: Accepted) => void
}

/** One ledger in memory; changed only by jobs of its queue, and only after the store has committed. */
export interface LedgerState {
  readonly id: LedgerId
  readonly context: LedgerContext
  readonly queue: Queue
  readonly chains: Map<DeviceId, Chain>
  readonly acts: Map<Hash, ActRecord>
  /** Chains that their devices forked. */
  readonly forks: Map<DeviceId, Fork>
  /** How often a forked chain was cut shorter since, and when last (epoch milliseconds). */
  readonly cuts: Map<DeviceId, { readonly count: number; readonly at: number }>
  /** Chains that end for everybody, each with the last seq whose content counts: their devices were removed. */
  limits: ReadonlyMap<DeviceId, number>
  /** False after a start and where the store failed: a crash may have come between a limit, or a fork, and what follows from it. */
  areLimitsSettled: boolean
  /** What we hold of limited chains beyond their ends. */
  readonly quarantine: Map<DeviceId, readonly Envelope[]>
  /** Acts beyond a fork that stand, since others cite them. */
  branchActs: ReadonlyMap<Hash, ActRecord>
  /** The newest volumes, as Yjs documents that follow every change. */
  readonly volumes: Map<VolumeName, Volume>
  /** Older volumes whose items nobody has been told of yet. */
  readonly unread: Set<VolumeName>
  /** Older volumes whose items were told; projections alone hold them, and the store. */
  readonly archived: Set<VolumeName>
  /** Envelopes whose body is missing (not erased), by rowKeyText. */
  readonly missing: Map<string, Envelope>
  /** Looks at runs before their turn; each after those that came before it. */
  readonly preparing: Queue
  /** Runs that wait to be stored together, since each commit waits for the disk. */
  readonly waitingRuns: WaitingRun[]
  /** Bodies that wait to be stored together, since each batch rebuilds a volume. */
  readonly waitingBodies: WaitingBody[]
  readonly listeners: Set<(change: LedgerChange) => void>
  /** What append is telling its listeners of, signed and committed; empty at any other time. */
  justWritten: readonly Envelope[]
  /** Our chain reached this seq before rows of it were set aside: appending below it would fork. Null where nothing is lost. */
  ownLoss: number | null
  /** Chains of which rows beyond a damaged one are kept until the gap is filled. */
  readonly later: Set<DeviceId>
  digest: Hash | null
  /** Rises with whatever changes rows that are stored already. */
  generation: number
  closed: boolean
}

export const createLedgerState = (id: LedgerId, context: LedgerContext): LedgerState => ({
  id,
  context,
  queue: createQueue(),
  chains: new Map(),
  acts: new Map(),
  forks: new Map(),
  cuts: new Map(),
  limits: new Map(),
  areLimitsSettled: false,
  quarantine: new Map(),
  branchActs: new Map(),
  volumes: new Map(),
  unread: new Set(),
  archived: new Set(),
  missing: new Map(),
  preparing: createQueue(),
  waitingRuns: [],
  waitingBodies: [],
  listeners: new Set(),
  justWritten: [],
  ownLoss: null,
  later: new Set(),
  digest: null,
  generation: 0,
  closed: false,
})

export const rowKeyText = ({ device, seq }: RowKey): string => `${device}/${seq}`

export const chainOf = (state: LedgerState, device: DeviceId): Chain => state.chains.get(device) ?? createChain(device)

export const setChain = (state: LedgerState, chain: Chain): void => {
  weigh(state, chain.device, chain.weight - chainOf(state, chain.device).weight)
  state.chains.set(chain.device, chain)
  state.digest = null
}

const weigh = ({ context: { weights } }: LedgerState, device: DeviceId, more: number): void => {
  weights.set(device, (weights.get(device) ?? 0) + more)
}

export const clearChains = (state: LedgerState): void => {
  for (const { device, weight } of state.chains.values()) weigh(state, device, -weight)
  state.chains.clear()
}

export const headOf = (chain: Chain | undefined): Head | undefined =>
  chain === undefined || chain.hash === null
    ? undefined
    : { device: chain.device, seq: chain.nextSeq - 1, hash: chain.hash }

export const headsOf = (state: LedgerState): readonly Head[] =>
  [...state.chains.values()].flatMap((chain) => headOf(chain) ?? [])

/** The first void seq of a forked chain. A genesis is never void. */
export const frozenAt = ({ forks, acts, id }: LedgerState, device: DeviceId): number | undefined => {
  const seq = forks.get(device)?.seq
  return seq === 0 && acts.get(id)?.device === device ? 1 : seq
}

export const frozenChains = (state: LedgerState): readonly FrozenChain[] =>
  [...state.forks.keys()].flatMap((device) => {
    const seq = frozenAt(state, device)
    return seq === undefined ? [] : [{ device, seq }]
  })

export const digestOf = (state: LedgerState): Hash =>
  (state.digest ??= digestHeads(headsOf(state), frozenChains(state), [...state.branchActs.keys()]))

/** Names of volumes sort as their quarters do. */
export const newestFirst = (names: Iterable<VolumeName>): readonly VolumeName[] => [...names].sort().reverse()

export const unreadNewestFirst = (state: LedgerState): readonly VolumeName[] => newestFirst(state.unread)

/** Local rows in which a ledger remembers what its envelopes can't say. */
export const localKeys = {
  /** Next seq that our chain had before rows were set aside. */
  ownLoss: (ledger: LedgerId) => `ledger/own-loss/${ledger}`,
  later: (ledger: LedgerId, device: DeviceId) => `ledger/later/${ledger}/${device}`,
  /** The cache of this volume holds content that the store no longer has, or lacks some that it has. */
  staleVolume: (ledger: LedgerId, volume: VolumeName) => `ledger/stale-volume/${ledger}/${volume}`,
  fork: (ledger: LedgerId, device: DeviceId) => `fork/${ledger}/${device}`,
  forks: (ledger: LedgerId) => `fork/${ledger}/`,
  limits: (ledger: LedgerId) => `limits/${ledger}`,
  quarantine: (ledger: LedgerId, device: DeviceId) => `quarantine/${ledger}/${device}`,
  quarantines: (ledger: LedgerId) => `quarantine/${ledger}/`,
}

/** After the commit, once per batch; nothing where nothing became visible or went. */
export const notify = (state: LedgerState, change: LedgerChange): void => {
  if (change.acts.length + change.items.length + change.gone.length > 0) tellAll(state.listeners, change)
}
