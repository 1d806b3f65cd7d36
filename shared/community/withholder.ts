import type { ItemId, MemberId } from "../kernel/ids.ts"
import { isA, type Held, type ItemIndex } from "./itemIndex.ts"
import type { Withholds } from "./withhold.ts"

/** What does not show to one reader though it counts. */
export interface Withholder {
  isWithheld(held: Held): boolean
  /** @returns items that show now and did not, or the reverse; costs a look at each item */
  change(withholds: Withholds): ReadonlySet<ItemId>
}

const NOTHING: Withholds = () => undefined

/** @param reader sees all that is their own */
export const createWithholder = (index: ItemIndex, reader: MemberId | undefined): Withholder => {
  let current = NOTHING
  const judge = (withholds: Withholds, held: Held): boolean => {
    if (held.author === reader) return false
    if (!isA(held, "post") && !isA(held, "comment")) return false
    const { id, author, hlc } = held
    return withholds({ id, author, hlc, post: isA(held, "comment") ? held.item.post : null }) !== undefined
  }
  return {
    isWithheld: (held) => judge(current, held),
    change(withholds) {
      const before = current
      current = withholds
      const changed = new Set<ItemId>()
      for (const held of index.all()) if (judge(before, held) !== judge(withholds, held)) changed.add(held.id)
      return changed
    },
  }
}
