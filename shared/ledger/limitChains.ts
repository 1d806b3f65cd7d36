import type { DeviceId } from "../kernel/ids.ts"
import { extendChain } from "./chain.ts"
import { cutChain } from "./cutChain.ts"
import type { Envelope } from "./envelope.ts"
import type { LocalWrite } from "./envelopeStore.ts"
import { staleVolumes } from "./freezeChain.ts"
import { passGate, verifyEnvelope } from "./gate.ts"
import type { LedgerChange } from "./ledger.ts"
import { chainOf, frozenAt, frozenChains, type LedgerState } from "./ledgerState.ts"
import { readItems } from "./ledgerItems.ts"
import { reloadLedger } from "./openLedger.ts"
import { keepBounded, putLimits, putQuarantine } from "./quarantine.ts"
import { commit } from "./repairChain.ts"
import { readRow } from "./row.ts"
import { findStanding } from "./standing.ts"
import { tellAll } from "./tellAll.ts"

/** Takes a run as a peer's, past the queue. */
type Take = (run: readonly Envelope[]) => Promise<unknown>

/** From now on these chains end here; those that are not named any more end where their device ends them. A job of the ledger's queue. */
export const limitChains = async (
  state: LedgerState,
  limits: ReadonlyMap<DeviceId, number>,
  take: Take,
): Promise<void> => {
  const own = state.context.keys.device
  const foreign = new Map([...limits].filter(([device]) => device !== own))
  const isKnown = isSame(foreign, state.limits)
  if (state.closed || (isKnown && state.areLimitsSettled)) return
  if (!isKnown) {
    await commit(state, state.context.store.writeLocal(putLimits(state, foreign)))
    state.limits = foreign
  }
  await settleLimits(state, take)
}

/** Where no act says so, until its device is known again. */
export const endBeforeFirst = async (state: LedgerState, device: DeviceId): Promise<void> => {
  if (state.limits.has(device)) return
  const limits = new Map([...state.limits, [device, -1]])
  await commit(state, state.context.store.writeLocal(putLimits(state, limits)))
  state.limits = limits
}

const isSame = (one: ReadonlyMap<DeviceId, number>, other: ReadonlyMap<DeviceId, number>): boolean =>
  one.size === other.size && [...one].every(([device, seq]) => other.get(device) === seq)

/** Moves out what lies beyond the ends of limited chains, and takes back what does not any more. */
export const settleLimits = async (state: LedgerState, take: Take): Promise<void> => {
  state.areLimitsSettled = false
  let before: string
  do {
    before = forksText(state)
    await settleOnce(state, take)
    // What comes back may contradict its chain: with the fork goes what the acts beyond it kept.
  } while (before !== forksText(state))
  state.areLimitsSettled = true
}

const forksText = (state: LedgerState): string =>
  frozenChains(state)
    .map(({ device, seq }) => `${device}/${seq}`)
    .join()

const settleOnce = async (state: LedgerState, take: Take): Promise<void> => {
  const { extents } = findStanding(state)
  await cutBeyond(state, extents)
  for (const [device, kept] of [...state.quarantine]) {
    const { nextSeq } = chainOf(state, device)
    const end = extents.get(device) ?? Infinity
    if ((kept.at(-1)?.header.seq ?? -1) >= nextSeq && end >= nextSeq)
      await take(kept.filter(({ header }) => header.seq >= nextSeq))
    await forgetTaken(state, device)
  }
}

const forgetTaken = async (state: LedgerState, device: DeviceId): Promise<void> => {
  const kept = state.quarantine.get(device) ?? []
  const { nextSeq, hash } = chainOf(state, device)
  const rest = kept.filter(({ header }) => header.seq >= nextSeq)
  const [first] = rest
  // The chain went another way: what followed on this one is of no use.
  const left = first?.header.seq === nextSeq && first.header.prev !== hash ? [] : rest
  if (left.length === kept.length) return
  await commit(state, state.context.store.writeLocal(putQuarantine(state, device, left)))
  if (left.length === 0) state.quarantine.delete(device)
  else state.quarantine.set(device, left)
}

const cutBeyond = async (state: LedgerState, extents: ReadonlyMap<DeviceId, number>): Promise<void> => {
  const cuts: { readonly device: DeviceId; readonly seq: number }[] = []
  const writes: LocalWrite[] = []
  for (const [device, extent] of extents) {
    if (chainOf(state, device).nextSeq - 1 <= extent) continue
    const held = await readChain(state, device)
    const end = await firstProven(held, extent)
    const beyond = held.slice(end + 1)
    if (beyond.length === 0) continue
    cuts.push({ device, seq: end + 1 })
    const kept = keepBounded([...beyond, ...(state.quarantine.get(device) ?? [])])
    state.quarantine.set(device, kept)
    writes.push(...staleVolumes(state, device), ...putQuarantine(state, device, kept))
  }
  if (cuts.length === 0) return
  const shown = [...readItems(state)].map(({ id }) => id)
  // Before anything moves: a crash on the way leaves caches distrusted, and the next start cuts again.
  await commit(state, state.context.store.writeLocal(writes))
  for (const cut of cuts) await cutChain(state, cut)
  await reloadLedger(state)
  const left = new Set([...readItems(state)].map(({ id }) => id))
  const change: LedgerChange = { acts: [], items: [], gone: shown.filter((id) => !left.has(id)), origin: "store" }
  tellAll(state.listeners, change)
}

const readChain = async ({ context, id }: LedgerState, device: DeviceId): Promise<readonly Envelope[]> => {
  const rows = await context.store.read(id, device, 0, Number.MAX_SAFE_INTEGER)
  const envelopes: Envelope[] = []
  for (const row of rows) {
    const reading = readRow(row)
    if (reading.kind === "damaged") break
    envelopes.push(reading.envelope)
  }
  return envelopes
}

/** Where a contiguous run ends that shall reach `extent`: there, or at the next valid signature, since a chain ends at one. */
const firstProven = async (run: readonly Envelope[], extent: number): Promise<number> => {
  if (extent < (run[0]?.header.seq ?? 0)) return -1
  for (let at = run.findIndex(({ header }) => header.seq >= extent); at >= 0 && at < run.length; at++) {
    const envelope = run[at]
    if (envelope !== undefined && (await verifyEnvelope(envelope))) return at
  }
  return run.length - 1
}

export interface Clipped {
  readonly within: readonly Envelope[]
  /** Beyond the end of the chain: signed, and of no effect. */
  readonly beyond: readonly Envelope[]
}

/** What of a run that continues a chain its limit lets in. */
export const clipRun = async (state: LedgerState, device: DeviceId, run: readonly Envelope[]): Promise<Clipped> => {
  const limit = state.limits.get(device)
  const last = run.at(-1)?.header.seq ?? -1
  if (limit === undefined || last <= limit) return { within: run, beyond: [] }
  const extent = findStanding(state, run).extents.get(device) ?? limit
  const end = (await firstProven(run, extent)) + 1
  return { within: run.slice(0, end), beyond: run.slice(end) }
}

/**
 * Keeps what goes on where we end the chain, as far as there is room: moderators may look at it. Only what the gate would have let
 * in counts once it is cited, so nothing else is kept.
 */
export const quarantine = async (state: LedgerState, beyond: readonly Envelope[]): Promise<void> => {
  const device = beyond[0]?.header.device
  if (device === undefined || device === state.context.keys.device) return
  const before = state.quarantine.get(device) ?? []
  let chain = chainOf(state, device)
  for (const { header, hash } of before) if (header.seq === chain.nextSeq) chain = extendChain(chain, header, hash)
  const next = beyond.filter(({ header }) => header.seq >= chain.nextSeq)
  const context = { ledger: state.id, chain, now: state.context.now(), frozenAt: frozenAt(state, device) }
  const { passed } = await passGate(next, context)
  const kept = keepBounded([...before, ...passed.map(({ envelope }) => envelope)])
  if (kept.length === before.length) return
  const written = await state.context.store.writeLocal(putQuarantine(state, device, kept))
  if (!written.ok) return
  state.quarantine.set(device, kept)
  tellAll(state.listeners, { acts: [], items: [], gone: [], origin: "peer", aside: true })
}
