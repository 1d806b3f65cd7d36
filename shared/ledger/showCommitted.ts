import { type Applied, applyEnvelopes, type Fresh, recordOfEnvelope } from "./applyEnvelopes.ts"
import type { ActRecord, ItemRecord, LedgerChange } from "./ledger.ts"
import { readItem } from "./ledgerItems.ts"
import { type LedgerState, notify } from "./ledgerState.ts"
import { reloadLedger } from "./openLedger.ts"

/** Applies and tells. What is committed counts even where applying it breaks: then everything is built anew from the store. */
export const showCommitted = async (
  state: LedgerState,
  fresh: readonly Fresh[],
  origin: LedgerChange["origin"],
): Promise<void> => {
  const applied = await applyEnvelopes(state, fresh).catch(async (error: unknown) => {
    state.context.report({ code: "store-failed", ledger: state.id, detail: String(error) })
    await reloadLedger(state)
    return findFresh(state, fresh)
  })
  notify(state, { ...applied, gone: [], origin })
}

const findFresh = (state: LedgerState, fresh: readonly Fresh[]): Applied => {
  const acts: ActRecord[] = []
  const items: ItemRecord[] = []
  for (const one of fresh) {
    const act = state.acts.get(one.envelope.hash)
    if (act !== undefined) acts.push(act)
    items.push(...recordOfEnvelope(state, one).filter(({ id }) => readItem(state, id) !== undefined))
  }
  return { acts, items }
}
