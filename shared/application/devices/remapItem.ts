import type { Item } from "../../community/items.ts"
import type { Hash, ItemId } from "../../kernel/ids.ts"

/** Where something void stands now that it was published anew. */
export interface Renewed {
  readonly id: ItemId
  readonly hash: Hash
}

type Find = (before: ItemId) => Renewed | undefined

/** The same item, speaking of what was published anew under the ids that it has now. */
export const remapItem = (item: Item, find: Find): Item => {
  const now = (before: ItemId): ItemId => find(before)?.id ?? before
  switch (item.t) {
    case "comment":
      return { ...item, post: now(item.post) }
    case "accept":
      return { ...item, post: now(item.post), comment: item.comment && now(item.comment) }
    case "delete":
      return { ...item, target: now(item.target), hash: find(item.target)?.hash ?? item.hash }
    case "edit":
    case "reaction":
    case "unreact":
    case "language":
    case "report":
      return { ...item, target: now(item.target) }
    case "post":
    case "profile":
      return item
  }
}
