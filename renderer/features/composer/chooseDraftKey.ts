import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { createCommunityDraftKey, createFreshDraftKey } from "./draftKey.ts"
import type { DraftStore } from "./draftStore.ts"

/** Where a post for this community is written: never over a text whose author has addressed it to others since. */
export const chooseDraftKey = (store: DraftStore, ledger: LedgerId): string => {
  const key = createCommunityDraftKey(ledger)
  const begun = store.read(key)
  return begun === undefined || begun.ledger === ledger ? key : createFreshDraftKey(Date.now())
}
