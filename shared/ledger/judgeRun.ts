import type { Envelope } from "./envelope.ts"
import { type GateContext, type GateVerdict, passGate } from "./gate.ts"
import { chainOf, frozenAt, type LedgerState } from "./ledgerState.ts"

/** What the gate said of a run, and what it was told then. */
interface Judged {
  readonly context: GateContext
  readonly verdict: GateVerdict
}

const judged = new WeakMap<readonly Envelope[], Judged>()

/** Asks the gate ahead of a run's turn, while the store still commits what came before. Nothing rests on it: where the chain has changed by then, the gate is asked again. */
export const prepareRun = async (state: LedgerState, run: readonly Envelope[]): Promise<void> => {
  const [first] = run
  // What does not continue the chain is compared with the store first.
  if (first === undefined || state.closed || first.header.seq !== chainOf(state, first.header.device).nextSeq) return
  const context = contextOf(state, first)
  judged.set(run, { context, verdict: await passGate(run, context) })
}

/** What the gate says of a run that continues its chain. */
export const judgeRun = async (state: LedgerState, run: readonly Envelope[]): Promise<GateVerdict> => {
  const known = judged.get(run)
  judged.delete(run)
  const [first] = run
  if (first === undefined) return { passed: [], refusal: null }
  const context = contextOf(state, first)
  return known !== undefined && isSame(known.context, context) ? known.verdict : passGate(run, context)
}

const contextOf = (state: LedgerState, { header: { device } }: Envelope): GateContext => ({
  ledger: state.id,
  chain: chainOf(state, device),
  now: state.context.now(),
  frozenAt: frozenAt(state, device),
})

/** A chain that nothing has come to yet is made anew each time it is asked for. */
const isSame = (before: GateContext, after: GateContext): boolean =>
  before.ledger === after.ledger &&
  before.frozenAt === after.frozenAt &&
  (before.chain === after.chain ||
    (before.chain.hash === null && after.chain.hash === null && before.chain.device === after.chain.device))
