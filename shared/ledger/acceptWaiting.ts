import type { DeviceId } from "../kernel/ids.ts"
import { acceptRun, isClientIdTaken, storePassed, takeBack } from "./acceptRun.ts"
import type { Passed } from "./gate.ts"
import { judgeRun } from "./judgeRun.ts"
import type { Accepted, Ledger } from "./ledger.ts"
import { settleLimits } from "./limitChains.ts"
import { chainOf, type LedgerState, type WaitingRun } from "./ledgerState.ts"

/** More at a time would hold up whoever waits for the commit, and the page that shows them. */
const MAX_RUNS_TOGETHER = 4

/**
 * Takes the runs that came while the store was busy: those that simply continue their chains in one commit, all others by themselves.
 * A job of the ledger's queue.
 */
export const acceptWaiting = async (state: LedgerState): Promise<void> => {
  const waiting = takeTogether(state)
  const alone = waiting.length > 1 ? await acceptTogether(state, waiting) : waiting
  for (const one of alone) one.settle(await acceptOrFail(state, one.run, one.mayWrite))
}

/** The next of them, each of another chain: what continues a run of these can be judged only after it. */
const takeTogether = ({ waitingRuns }: LedgerState): readonly WaitingRun[] => {
  const devices = new Set<DeviceId | undefined>()
  const isNext = ({ run }: WaitingRun): boolean => !devices.has(run[0]?.header.device)
  let count = 0
  for (const one of waitingRuns) {
    if (count >= MAX_RUNS_TOGETHER || !isNext(one)) break
    devices.add(one.run[0]?.header.device)
    count += 1
  }
  return waitingRuns.splice(0, count)
}

/** @returns those that must be looked at one by one */
const acceptTogether = async (state: LedgerState, waiting: readonly WaitingRun[]): Promise<readonly WaitingRun[]> => {
  const alone: WaitingRun[] = []
  const plain: { readonly one: WaitingRun; readonly passed: readonly Passed[] }[] = []
  const clientIds = new Set<number>()
  for (const one of waiting) {
    const passed = continues(state, one, clientIds) ? await passWhole(state, one) : undefined
    if (passed === undefined) alone.push(one)
    else plain.push({ one, passed })
  }
  // What is wrong with one of them must not cost the others.
  const stored = await storePassed(
    state,
    plain.map(({ passed }) => passed),
  ).catch(() => "failed" as const)
  if (stored !== null) return waiting
  for (const { one, passed } of plain)
    one.settle({ accepted: passed.length, known: 0, refusal: null, storeFailure: null })
  return alone
}

/** By a device that may write, next in its chain, which nobody ended; and no repair of ours waits for it. */
const continues = (state: LedgerState, { run, mayWrite }: WaitingRun, clientIds: Set<number>): boolean => {
  const header = run[0]?.header
  if (header === undefined || state.closed || state.later.has(header.device)) return false
  if (state.limits.has(header.device) || state.quarantine.size > 0) return false
  const clientId = state.context.clientIdOf(header.device)
  if (clientIds.has(clientId) || isClientIdTaken(state, header.device)) return false
  clientIds.add(clientId)
  return mayWrite(header.device) && header.seq === chainOf(state, header.device).nextSeq
}

const passWhole = async (state: LedgerState, { run }: WaitingRun): Promise<readonly Passed[] | undefined> => {
  const { passed, refusal } = await judgeRun(state, run)
  return refusal === null && passed.length === run.length ? passed : undefined
}

/** A store that can't be read is a failure like one that can't be written. */
const acceptOrFail = async (state: LedgerState, ...run: Parameters<Ledger["accept"]>): Promise<Accepted> => {
  try {
    const accepted = await acceptRun(state, ...run)
    // An act may cite what lies in quarantine; and with a chain that turns out to be forked goes what only its acts kept.
    if ((accepted.accepted > 0 && state.quarantine.size > 0) || accepted.refusal === "fork")
      await settleLimits(state, takeBack(state))
    return accepted
  } catch (error) {
    state.context.report({ code: "store-failed", ledger: state.id, detail: String(error) })
    return { accepted: 0, known: 0, refusal: null, storeFailure: "failed" }
  }
}
