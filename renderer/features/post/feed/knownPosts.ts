import type { PostKey } from "../../../../shared/application/site.ts"
import type { ItemId, LedgerId } from "../../../../shared/kernel/ids.ts"

/** The posts that there were when a reading began. */
export interface KnownPosts {
  has(key: PostKey): boolean
}

/** By ledger and item: a name for each of a hundred thousand posts would cost more than the rest of the list. */
export const collectKnown = (keys: readonly PostKey[]): KnownPosts => {
  const known = new Map<LedgerId, Set<ItemId>>()
  for (const { ledger, item } of keys) {
    const items = known.get(ledger)
    if (items) items.add(item)
    else known.set(ledger, new Set([item]))
  }
  return { has: ({ ledger, item }) => known.get(ledger)?.has(item) ?? false }
}
