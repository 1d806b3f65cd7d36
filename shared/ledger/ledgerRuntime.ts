import { err } from "../kernel/result.ts"
import { acceptRun } from "./acceptRun.ts"
import { appendDrafts } from "./appendDrafts.ts"
import { eraseItems } from "./eraseItems.ts"
import { readForkEvidence, readOwnVoid } from "./forkEvidence.ts"
import type { Accepted, Ledger } from "./ledger.ts"
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
import { readQuarantine } from "./quarantine.ts"
import { readOlder } from "./readOlder.ts"
import { readBodies, readRun } from "./readRun.ts"
import { restoreWaiting } from "./restoreBodies.ts"
import { settleStoreFailure } from "./storeFailure.ts"
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
    return refusal ? err(refusal) : state.queue.run(() => appendDrafts(state, drafts, local))
  },
  isIncomplete: () => state.ownLoss !== null,
  giveUpLost: () => state.queue.run(() => giveUpLost(state)),
  accept: (run, mayWrite) => state.queue.run(() => acceptOrFail(state, run, mayWrite)),
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
  forkEvidence: (device) => readForkEvidence(state, device),
  acceptFork: (evidence) => state.queue.run(() => learnFork(state, evidence)),
  limit: (ends) => state.queue.run(() => limitChains(state, ends, takeBack(state))),
  limits: () => state.limits,
  quarantined: () => readQuarantine(state),
  ownVoid: () => readOwnVoid(state),
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

const giveUpLost = async (state: LedgerState): Promise<void> => {
  const { context, id, ownLoss } = state
  if (ownLoss === null || state.closed) return
  const written = await context.store.writeLocal([{ remove: localKeys.ownLoss(id) }])
  if (!written.ok) return void settleStoreFailure(context, id, written.error)
  state.ownLoss = null
  const { nextSeq } = chainOf(state, context.keys.device)
  context.report({ code: "own-rows-lost", ledger: id, count: Math.max(0, ownLoss - nextSeq) })
}

const takeBack = (state: LedgerState) => (run: Parameters<typeof acceptRun>[1]) => acceptRun(state, run, () => true)

/** A store that can't be read is a failure like one that can't be written. */
const acceptOrFail = async (state: LedgerState, ...run: Parameters<Ledger["accept"]>): Promise<Accepted> => {
  try {
    const accepted = await acceptRun(state, ...run)
    // An act may cite what lies in quarantine.
    if (accepted.accepted > 0 && state.quarantine.size > 0) await settleLimits(state, takeBack(state))
    return accepted
  } catch (error) {
    state.context.report({ code: "store-failed", ledger: state.id, detail: String(error) })
    return { accepted: 0, known: 0, refusal: null, storeFailure: "failed" }
  }
}
