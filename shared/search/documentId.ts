import type { ItemId, LedgerId } from "../kernel/ids.ts"

/** A post or a comment. */
export const itemDocumentId = (ledger: LedgerId, item: ItemId): string => `${ledger}/${item}`
