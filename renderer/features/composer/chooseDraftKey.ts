import type { PostKind } from "../../../shared/application/site.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { createCommunityDraftKey, createFreshDraftKey, NEW_POST_KEY } from "./draftKey.ts"
import type { DraftStore } from "./draftStore.ts"

interface Wanted {
  /** Null for any community. */
  readonly ledger: LedgerId | null
  /** Undefined for whatever was begun. */
  readonly kind?: PostKind | undefined
}

/** Where a post is written: never over a text whose author has addressed it to others since, or that is of another kind than they ask for. */
export const chooseDraftKey = (store: DraftStore, { ledger, kind }: Wanted): string => {
  const key = ledger === null ? NEW_POST_KEY : createCommunityDraftKey(ledger)
  const begun = store.read(key)
  const goesOn =
    begun === undefined || ((ledger === null || begun.ledger === ledger) && (kind === undefined || begun.kind === kind))
  return goesOn ? key : createFreshDraftKey(Date.now())
}
