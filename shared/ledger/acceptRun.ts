import { createHash } from "../crypto/hash.ts"
import { createBreather } from "../kernel/breather.ts"
import { MAX_CLOCK_LEAD_MS } from "../kernel/hybridClock.ts"
import type { DeviceId } from "../kernel/ids.ts"
import { type Chain, headRowOf } from "./chain.ts"
import type { Envelope } from "./envelope.ts"
import type { LocalWrite, StoreFailure } from "./envelopeStore.ts"
import { type Passed, passGate } from "./gate.ts"
import { judgeRun } from "./judgeRun.ts"
import type { Accepted } from "./ledger.ts"
import { noteFork } from "./learnFork.ts"
import { clipRun, endBeforeFirst, quarantine } from "./limitChains.ts"
import { chainOf, frozenAt, type LedgerState, localKeys, rowKeyText, setChain } from "./ledgerState.ts"
import { readLater } from "./laterRows.ts"
import { healLedger } from "./openLedger.ts"
import { restoreBodies } from "./restoreBodies.ts"
import { readRow, rowOf } from "./row.ts"
import { showCommitted } from "./showCommitted.ts"
import { settleStoreFailure } from "./storeFailure.ts"
import { isAwaited, settleBranchActs } from "./standing.ts"

const NOTHING: Accepted = { accepted: 0, known: 0, refusal: null, storeFailure: null }

/** Takes a run of one chain, also of our own where we lost a part of it. A job of the ledger's queue. */
export const acceptRun = async (
  state: LedgerState,
  run: readonly Envelope[],
  mayWrite: (device: DeviceId) => boolean,
): Promise<Accepted> => {
  const [first] = run
  if (first === undefined) return NOTHING
  if (state.closed) return { ...NOTHING, storeFailure: "failed" }
  const { device } = first.header
  const isStranger = !mayWrite(device)
  if (isClientIdTaken(state, device) || (isStranger && !isAwaited(state, run)))
    return { ...NOTHING, refusal: "unknown-author" }
  // Of somebody whose admission came to nothing only what others cite is taken.
  if (isStranger) await endBeforeFirst(state, device)

  const known = await countKnown(state, run, chainOf(state, device))
  const rest = known.count === 0 ? run : run.slice(known.count)
  if (known.end === "diverges") return { ...NOTHING, known: known.count, refusal: await noteFork(state, rest) }
  if (known.end === "damaged") {
    await healLedger(state, device)
    return { ...NOTHING, known: known.count }
  }

  const { within, beyond } = await clipRun(state, device, rest)
  const verdict = await judgeRun(state, within)
  const refused = within[verdict.passed.length]
  if (verdict.refusal === "future" && refused !== undefined) reportLead(state, refused)
  const stored = (await storePassed(state, [verdict.passed])) ?? (await reattach(state, device))
  if (stored !== null) return { ...NOTHING, known: known.count, storeFailure: stored }
  const refusal =
    verdict.refusal === "fork" ? await noteFork(state, within.slice(verdict.passed.length)) : verdict.refusal
  const taken = { accepted: verdict.passed.length, known: known.count, storeFailure: null }
  if (beyond.length === 0) return { ...taken, refusal }
  await quarantine(state, beyond)
  // Its carrier verified the end of the run, not where we end it.
  return { ...taken, refusal: refusal === null || refusal === "bad-signature" ? "cut-off" : refusal }
}

/** Takes what was in quarantine as a peer's, past the queue. */
export const takeBack = (state: LedgerState) => (run: readonly Envelope[]) => acceptRun(state, run, () => true)

/** Once a gap is filled, what we held beyond it follows. */
const reattach = async (state: LedgerState, device: DeviceId): Promise<"full" | "failed" | null> => {
  if (!state.later.has(device)) return null
  const chain = chainOf(state, device)
  const later = await readLater(state, device, chain.nextSeq)
  const context = { ledger: state.id, chain, now: state.context.now(), frozenAt: frozenAt(state, device) }
  const { passed } = await passGate(later, context)
  // The gap is still open.
  if (later.length > 0 && passed.length === 0) return null
  const stored = await storePassed(state, [passed])
  if (stored !== null) return stored
  const forgotten = await state.context.store.writeLocal([{ remove: localKeys.later(state.id, device) }])
  if (forgotten.ok) state.later.delete(device)
  return null
}

/** Two devices with one clientID would write over one another's clocks; whoever came first keeps it. */
export const isClientIdTaken = (state: LedgerState, device: DeviceId): boolean => {
  if (state.chains.has(device)) return false
  const clientID = state.context.clientIdOf(device)
  return [...state.chains.keys()].some((other) => state.context.clientIdOf(other) === clientID)
}

interface Known {
  readonly count: number
  /** Whether the rest continues our chain, contradicts it, or can't be compared since our own row is no longer readable. */
  readonly end: "continues" | "diverges" | "damaged"
}

/** How many envelopes of the run's beginning we hold already; bodies that we miss are taken from them. */
const countKnown = async (state: LedgerState, run: readonly Envelope[], chain: Chain): Promise<Known> => {
  const from = run[0]?.header.seq ?? 0
  if (from >= chain.nextSeq) return { count: 0, end: "continues" }
  const to = Math.min(chain.nextSeq, from + run.length)
  const rows = new Map((await state.context.store.read(state.id, chain.device, from, to)).map((row) => [row.seq, row]))
  const overlap = run.slice(0, to - from)
  const differs = overlap.findIndex(({ headerBytes }, at) => createHash(headerBytes) !== rows.get(from + at)?.hash)
  const count = differs < 0 ? overlap.length : differs
  await restoreBodies(
    state,
    overlap.slice(0, count).flatMap((envelope) => wantedBody(state, envelope)),
  )
  if (differs < 0) return { count, end: "continues" }
  const ours = rows.get(from + differs)
  return { count, end: ours !== undefined && readRow(ours).kind !== "damaged" ? "diverges" : "damaged" }
}

const wantedBody = (state: LedgerState, { header, body }: Envelope) =>
  body !== null && state.missing.has(rowKeyText(header))
    ? [{ key: { device: header.device, seq: header.seq }, body }]
    : []

/** Folding so many items takes a few milliseconds. */
const SHOWN_AT_ONCE = 128

/** Of equal sizes, so that no small rest of many looks like news. */
const portionsOf = (passed: readonly Passed[]): readonly (readonly Passed[])[] => {
  const count = Math.ceil(passed.length / SHOWN_AT_ONCE)
  const size = Math.ceil(passed.length / count)
  return Array.from({ length: count }, (_, at) => passed.slice(at * size, (at + 1) * size))
}

/** Runs of different chains in one commit; then they are shown in portions, so that a page keeps its turns. */
export const storePassed = async (
  state: LedgerState,
  runs: readonly (readonly Passed[])[],
): Promise<"full" | "failed" | null> => {
  const { context, id } = state
  const lasts = runs.flatMap((passed) => passed.at(-1) ?? [])
  if (lasts.length === 0) return null
  const heads = lasts.flatMap(({ chain }) => headRowOf(id, chain) ?? [])
  const regained = lasts.some(({ chain }) => isRegained(state, chain))
  const local: readonly LocalWrite[] = regained ? [{ remove: localKeys.ownLoss(id) }] : []
  const rows = runs.flat().map(({ envelope, signatureVerified }) => rowOf(envelope, signatureVerified))
  const stored = await context.store.append({ rows, heads, local })
  if (!stored.ok) return failureOf(state, stored.error)
  if (regained) state.ownLoss = null
  for (const last of lasts) {
    setChain(state, last.chain)
    noticeClock(state, last)
  }
  const breathe = createBreather()
  for (const portion of runs.flatMap(portionsOf)) {
    await showCommitted(state, portion, "peer")
    await breathe()
  }
  settleBranchActs(state, true)
  return null
}

/** All that our own chain once had is back. */
const isRegained = ({ context, ownLoss }: LedgerState, chain: Chain): boolean =>
  ownLoss !== null && chain.device === context.keys.device && chain.nextSeq >= ownLoss

const failureOf = (state: LedgerState, failure: StoreFailure): "full" | "failed" =>
  settleStoreFailure(state.context, state.id, failure).kind

/** Times rise within a chain, so the last one stands for the run. */
const noticeClock = (state: LedgerState, { envelope }: Passed): void => {
  reportLead(state, envelope)
  state.context.clock.observe(envelope.header.hlc)
}

const reportLead = ({ context, id }: LedgerState, { header: { device, hlc } }: Envelope): void => {
  const leadMs = hlc.ms - context.now()
  if (leadMs > MAX_CLOCK_LEAD_MS) context.report({ code: "clock-ahead", ledger: id, device, leadMs })
}
