import { err, type Result } from "../kernel/result.ts"
import { takeBack } from "./acceptRun.ts"
import { acceptWaiting } from "./acceptWaiting.ts"
import { appendDrafts } from "./appendDrafts.ts"
import { eraseItems } from "./eraseItems.ts"
import { readForkEvidence } from "./forkEvidence.ts"
import type { AppendError, Appended, Draft, Ledger, LocalWith } from "./ledger.ts"
import { prepareRun } from "./judgeRun.ts"
import { learnFork } from "./learnFork.ts"
import { limitChains, settleLimits } from "./limitChains.ts"
import { readItem, readItems } from "./ledgerItems.ts"
import {
  chainOf,
  digestOf,
  frozenChains,
  headOf,
  headsOf,
  type LedgerState,
  localKeys,
  unreadNewestFirst,
} from "./ledgerState.ts"
import { unloadLedger } from "./loadLedger.ts"
import { readAside, readQuarantine } from "./quarantine.ts"
import { readOlder } from "./readOlder.ts"
import { readBodies, readRun } from "./readRun.ts"
import { restoreWaiting } from "./restoreBodies.ts"
import { isAwaited, settleBranchActs } from "./standing.ts"
import { settleStoreFailure } from "./storeFailure.ts"
import { readVoid } from "./voidItems.ts"
import { verifyStored } from "./verifyStored.ts"
import { docOf } from "./volume.ts"

/** The port over a loaded state: whatever changes it waits its turn in the queue. */
export const createLedger = (state: LedgerState): Ledger => ({
  id: state.id,
  heads: () => headsOf(state),
  head: (device) => headOf(state.chains.get(device)),
  digest: () => digestOf(state),
  async append(drafts, local = []) {
    const refusal = await state.context.beforeAppend(state.id)
    return refusal ? err(refusal) : state.queue.run(() => appendAndSettle(state, drafts, local))
  },
  isIncomplete: () => state.ownLoss !== null,
  giveUpLost: () => state.queue.run(() => giveUpLost(state)),
  async accept(run, mayWrite) {
    // What it says is asked for again, where it says nothing.
    await state.preparing.run(() => prepareRun(state, run)).catch(() => undefined)
    return new Promise((settle, fail) => {
      state.waitingRuns.push({ run, mayWrite, settle })
      state.queue.run(() => acceptWaiting(state)).catch(fail)
    })
  },
  awaits: (run) => isAwaited(state, run),
  justWritten: () => state.justWritten,
  readRun: (device, fromSeq, maxBytes) => readRun(state, { device, fromSeq, maxBytes }),
  readBodies: (keys) => readBodies(state, keys),
  missingBodies: () => [...state.missing.values()].map(({ header: { device, seq } }) => ({ device, seq })),
  acceptBody: (key, body) =>
    new Promise((settle, fail) => {
      state.waitingBodies.push({ key, body, settle, fail })
      void state.queue.run(() => restoreWaiting(state))
    }),
  verifyStored: () => verifyStored(state),
  acts: () => [...state.acts.values(), ...state.branchActs.values()],
  frozen: () => frozenChains(state),
  forkEvidence: (device, also = []) => readForkEvidence(state, new Set([device, ...also])),
  acceptFork: (evidence) =>
    state.queue.run(async () => {
      const learned = await learnFork(state, evidence)
      if (learned === "taken") await settleLimits(state, takeBack(state))
      return learned
    }),
  limit: (ends) => state.queue.run(() => limitChains(state, ends, takeBack(state))),
  limits: () => state.limits,
  quarantined: () => readQuarantine(state),
  readAside: () => readAside(state),
  voidOf: (device) => readVoid(state, device),
  erase: (targets) => state.queue.run(() => eraseItems(state, targets)),
  unread: () => unreadNewestFirst(state),
  readOlder: () => readOlder(state),
  heard: () => [...state.chains.values()].flatMap(({ device, hlc }) => (hlc === null ? [] : [{ device, hlc }])),
  items: () => readItems(state),
  item: (id) => readItem(state, id),
  volumes: () => [...state.volumes.keys()],
  volumeDoc(name) {
    const volume = state.volumes.get(name)
    return volume && docOf(volume)
  },
  subscribe(listener) {
    state.listeners.add(listener)
    return () => state.listeners.delete(listener)
  },
  async close() {
    state.closed = true
    await state.queue.idle()
    await unloadLedger(state)
  },
})

/** What its author cites may have been set aside since they looked: by the end of a chain, or a fork, that became known in between. */
const appendAndSettle = async (
  state: LedgerState,
  drafts: readonly Draft[],
  local: LocalWith,
): Promise<Result<readonly Appended[], AppendError>> => {
  const appended = await appendDrafts(state, drafts, local)
  if (!appended.ok || !drafts.some(({ kind }) => kind === "act")) return appended
  settleBranchActs(state, true)
  // What is appended is committed: what follows from it is made up for where the disk fails now.
  if (state.quarantine.size > 0)
    await settleLimits(state, takeBack(state)).catch((error: unknown) =>
      state.context.report({ code: "store-failed", ledger: state.id, detail: String(error) }),
    )
  return appended
}

const giveUpLost = async (state: LedgerState): Promise<void> => {
  const { context, id, ownLoss } = state
  if (ownLoss === null || state.closed) return
  const written = await context.store.writeLocal([{ remove: localKeys.ownLoss(id) }])
  if (!written.ok) return void settleStoreFailure(context, id, written.error)
  state.ownLoss = null
  const { nextSeq } = chainOf(state, context.keys.device)
  context.report({ code: "own-rows-lost", ledger: id, count: Math.max(0, ownLoss - nextSeq) })
}
