import type { DeviceId, Hash } from "../kernel/ids.ts"
import { actOf } from "./applyEnvelopes.ts"
import { actsUpTo, forkHolding, valueOf } from "./branchActs.ts"
import { parseSeen } from "./citations.ts"
import type { Envelope } from "./envelope.ts"
import type { ActRecord } from "./ledger.ts"
import { digestOf, frozenAt, type LedgerState, notify } from "./ledgerState.ts"

/** What stands of that which lies beyond the ends and the forks of chains. */
export interface Standing {
  /** Where each limited chain ends: at its limit, or further on where an act beyond stands. */
  readonly extents: ReadonlyMap<DeviceId, number>
  /** Acts beyond a fork. */
  readonly branchActs: ReadonlyMap<Hash, ActRecord>
}

const bodies = new WeakMap<Envelope, ReturnType<typeof valueOf>>()

/** Hashed and parsed once: megabytes may lie in quarantine, and each run that comes asks again. */
const bodyOf = (envelope: Envelope): ReturnType<typeof valueOf> => {
  if (!bodies.has(envelope)) bodies.set(envelope, valueOf(envelope))
  return bodies.get(envelope)
}

/** Acts beyond the limit of their chain, held in it, kept beside it, or just arriving. */
const actsBeyond = (state: LedgerState, arriving: readonly Envelope[]): ReadonlyMap<Hash, ActRecord> => {
  const { limits, quarantine, acts, id } = state
  const isBeyond = ({ device, seq }: { readonly device: DeviceId; readonly seq: number }): boolean =>
    seq > (limits.get(device) ?? Infinity) && seq < (frozenAt(state, device) ?? Infinity)
  const kept = [...quarantine.values(), arriving].flat().flatMap((envelope) => {
    const { header, hash } = envelope
    const body = header.kind === "act" && isBeyond(header) && !acts.has(hash) ? bodyOf(envelope) : undefined
    return body === undefined ? [] : [actOf(id, envelope, body)]
  })
  return new Map([...[...acts.values()].filter(isBeyond), ...kept].map((act) => [act.hash, act]))
}

/**
 * Beyond its end and beyond its fork a chain is void, but for acts that an act of another device cites which stands itself, and for
 * all that goes before them: whoever cited them would wait for ever. Both are found together, from what no removal and no fork
 * touches, so that acts which are void for one of the reasons keep nothing that is void for the other. What such acts say is for
 * the resolver.
 */
export const findStanding = (state: LedgerState, arriving: readonly Envelope[] = []): Standing => {
  const extents = new Map(state.limits)
  const branchActs = new Map<Hash, ActRecord>()
  const beyond = state.limits.size === 0 ? new Map<Hash, ActRecord>() : actsBeyond(state, arriving)
  if (beyond.size === 0 && state.forks.size === 0) return { extents, branchActs }
  const open = [...state.acts.values()].filter(({ hash }) => !beyond.has(hash))
  const extend = (device: DeviceId, seq: number): void => {
    const end = extents.get(device)
    if (end === undefined || seq <= end) return
    extents.set(device, seq)
    for (const act of beyond.values()) if (act.device === device && act.seq > end && act.seq <= seq) open.push(act)
  }
  const reach = (hash: Hash, by: DeviceId): void => {
    const cited = beyond.get(hash)
    const fork = cited ? undefined : forkHolding(state, hash)
    // What a device says of what it signed itself beyond its end, or on its other branch, is worth nothing.
    if (cited && cited.device !== by) extend(cited.device, cited.seq)
    if (fork === undefined || fork.device === by || branchActs.has(hash)) return
    for (const act of actsUpTo(state, fork, hash)) {
      extend(fork.device, (frozenAt(state, fork.device) ?? 0) - 1)
      if (branchActs.has(act.hash)) continue
      branchActs.set(act.hash, act)
      open.push(act)
    }
  }
  for (let act = open.pop(); act !== undefined; act = open.pop())
    for (const hash of parseSeen(act.body)) reach(hash, act.device)
  return { extents, branchActs }
}

type Citing = ReadonlyMap<Hash, ReadonlySet<DeviceId>>

const citations = new WeakMap<LedgerState, { readonly digest: Hash; readonly by: Citing }>()

/** What acts here cite that is not here, and whose acts these are; read anew where the ledger has changed. */
const missingCitations = (state: LedgerState): Citing => {
  const digest = digestOf(state)
  const known = citations.get(state)
  if (known?.digest === digest) return known.by
  const by = new Map<Hash, Set<DeviceId>>()
  for (const acts of [state.acts, state.branchActs])
    for (const { body, device } of acts.values())
      for (const hash of parseSeen(body))
        if (!state.acts.has(hash) && !state.branchActs.has(hash)) by.set(hash, (by.get(hash) ?? new Set()).add(device))
  citations.set(state, { digest, by })
  return by
}

/** Whether somebody else's act that stands cites any of this run: without it, that act would wait for ever. */
export const isAwaited = (state: LedgerState, run: readonly Envelope[]): boolean => {
  const missing = missingCitations(state)
  const isCited = ({ header, hash }: Envelope): boolean =>
    [...(missing.get(hash) ?? [])].some((device) => device !== header.device)
  return missing.size > 0 && run.some(isCited)
}

/** Judges anew which acts beyond a fork stand; `tell` where the caller does not tell of the whole ledger. */
export const settleBranchActs = (state: LedgerState, tell: boolean): void => {
  const before = state.branchActs
  state.branchActs = state.forks.size === 0 ? new Map() : findStanding(state).branchActs
  const fresh = [...state.branchActs.values()].filter(({ hash }) => !before.has(hash))
  if (fresh.length === 0 && state.branchActs.size === before.size) return
  state.digest = null
  if (tell) notify(state, { acts: fresh, items: [], gone: [], origin: "peer" })
}
