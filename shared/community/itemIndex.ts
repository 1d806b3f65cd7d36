import { insertDated, removeDated, type Dated } from "./chronology.ts"
import type { DeviceId, Hash, ItemId, MemberId } from "../kernel/ids.ts"
import type { Item, ItemOf } from "./items.ts"
import type { ItemRecord } from "../ledger/ledger.ts"

interface Attributed extends Dated {
  readonly id: ItemId
  readonly hash: Hash
  readonly device: DeviceId
  readonly author: MemberId
  readonly record: ItemRecord
}

/** An item that counts: it parsed, and its author is a member who might write. */
export type Held<Type extends Item["t"] = Item["t"]> = Attributed & { readonly item: ItemOf<Type> }

/** All that other items say about one item, whether or not that one is there yet; each list ascending. */
export interface Aspects {
  readonly comment: Held<"comment">[]
  readonly reaction: Held<"reaction">[]
  readonly unreact: Held<"unreact">[]
  readonly edit: Held<"edit">[]
  readonly delete: Held<"delete">[]
  readonly accept: Held<"accept">[]
}

const NO_ASPECTS: Aspects = { comment: [], reaction: [], unreact: [], edit: [], delete: [], accept: [] }

export interface ItemIndex {
  get(id: ItemId): Held | undefined
  about(id: ItemId): Aspects
  /** Items whose view an addition or removal of `held` may change. */
  add(held: Held): readonly ItemId[]
  remove(held: Held): readonly ItemId[]
}

/** What an item speaks about; null for one that stands for itself. */
const targetOf = (item: Item): ItemId | null => {
  switch (item.t) {
    case "post":
    case "profile":
      return null
    case "comment":
    case "accept":
      return item.post
    case "reaction":
    case "unreact":
    case "edit":
    case "delete":
      return item.target
    default:
      return item satisfies never
  }
}

export const isA = <Type extends Item["t"]>(held: Held, type: Type): held is Held<Type> => held.item.t === type

const forEachAspect = (
  aspects: Aspects,
  held: Held,
  change: <Value extends Dated>(list: Value[], value: Value) => void,
) => {
  if (isA(held, "comment")) change(aspects.comment, held)
  else if (isA(held, "reaction")) change(aspects.reaction, held)
  else if (isA(held, "unreact")) change(aspects.unreact, held)
  else if (isA(held, "edit")) change(aspects.edit, held)
  else if (isA(held, "delete")) change(aspects.delete, held)
  else if (isA(held, "accept")) change(aspects.accept, held)
}

/** Items by id and by what they speak about: a function of the set of items alone, never of the order in which they came. */
export const createItemIndex = (): ItemIndex => {
  const items = new Map<ItemId, Held>()
  const aspects = new Map<ItemId, Aspects>()

  const prepare = (target: ItemId): Aspects => {
    const known = aspects.get(target)
    if (known) return known
    const fresh: Aspects = { comment: [], reaction: [], unreact: [], edit: [], delete: [], accept: [] }
    aspects.set(target, fresh)
    return fresh
  }

  const touched = (held: Held): readonly ItemId[] => {
    const target = targetOf(held.item)
    if (target === null) return [held.id]
    // Taking back a reaction touches what the reaction was put on.
    const reaction = held.item.t === "unreact" ? items.get(target) : undefined
    return [held.id, target, ...(reaction?.item.t === "reaction" ? [reaction.item.target] : [])]
  }

  return {
    get: (id) => items.get(id),
    about: (id) => aspects.get(id) ?? NO_ASPECTS,
    add(held) {
      items.set(held.id, held)
      const target = targetOf(held.item)
      if (target !== null) forEachAspect(prepare(target), held, insertDated)
      return touched(held)
    },
    remove(held) {
      const target = targetOf(held.item)
      if (target !== null) forEachAspect(prepare(target), held, removeDated)
      items.delete(held.id)
      return touched(held)
    },
  }
}
