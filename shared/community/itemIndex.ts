import { insertDated, removeDated, type Dated } from "./chronology.ts"
import type { DeviceId, Hash, ItemId, MemberId } from "../kernel/ids.ts"
import type { Item, ItemOf } from "./items.ts"

interface Attributed extends Dated {
  readonly id: ItemId
  readonly hash: Hash
  readonly device: DeviceId
  readonly author: MemberId
  readonly seq: number
}

/** An item that counts: it parsed, and its author is a member who might write. */
export type Held<Type extends Item["t"] = Item["t"]> = Attributed & { readonly item: ItemOf<Type> }

/** What an item can say about another. */
export type Aspect = "comment" | "reaction" | "unreact" | "edit" | "delete" | "accept" | "language" | "report"

export interface ItemIndex {
  get(id: ItemId): Held | undefined
  /** All that items of one type say about one item, ascending, whether or not that one is there yet. */
  about<Type extends Aspect>(type: Type, id: ItemId): readonly Held<Type>[]
  /** What items of one type speak about, whether or not it is there. */
  targets(type: Aspect): Iterable<ItemId>
  all(): Iterable<Held>
  /** @returns items whose view the addition of `held` may change */
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
    case "language":
    case "report":
      return item.target
    default:
      return item satisfies never
  }
}

export const isA = <Type extends Item["t"]>(held: Held, type: Type): held is Held<Type> => held.item.t === type

type Lists<Type extends Aspect> = Map<ItemId, Held<Type>[]>

const addTo = <Type extends Aspect>(lists: Lists<Type>, target: ItemId, held: Held<Type>): void => {
  const list = lists.get(target)
  if (list) insertDated(list, held)
  else lists.set(target, [held])
}

const removeFrom = <Type extends Aspect>(lists: Lists<Type>, target: ItemId, held: Held<Type>): void => {
  const list = lists.get(target)
  if (list) removeDated(list, held)
  if (list?.length === 0) lists.delete(target)
}

/** Items by id and by what they speak about: a function of the set of items alone, never of the order in which they came. */
export const createItemIndex = (): ItemIndex => {
  const items = new Map<ItemId, Held>()
  const aspects: { readonly [Type in Aspect]: Lists<Type> } = {
    comment: new Map(),
    reaction: new Map(),
    unreact: new Map(),
    edit: new Map(),
    delete: new Map(),
    accept: new Map(),
    language: new Map(),
    report: new Map(),
  }

  const change = (held: Held, target: ItemId, by: typeof addTo): void => {
    if (isA(held, "comment")) by(aspects.comment, target, held)
    else if (isA(held, "reaction")) by(aspects.reaction, target, held)
    else if (isA(held, "unreact")) by(aspects.unreact, target, held)
    else if (isA(held, "edit")) by(aspects.edit, target, held)
    else if (isA(held, "delete")) by(aspects.delete, target, held)
    else if (isA(held, "accept")) by(aspects.accept, target, held)
    else if (isA(held, "language")) by(aspects.language, target, held)
    else if (isA(held, "report")) by(aspects.report, target, held)
  }

  /** Taking back a reaction touches what the reaction was put on. */
  const touched = (held: Held, target: ItemId): readonly ItemId[] => {
    const reaction = held.item.t === "unreact" ? items.get(target) : undefined
    return reaction?.item.t === "reaction" ? [target, reaction.item.target] : [held.id, target]
  }

  return {
    get: (id) => items.get(id),
    targets: (type) => aspects[type].keys(),
    all: () => items.values(),
    about: (type, id) => aspects[type].get(id) ?? [],
    add(held) {
      items.set(held.id, held)
      const target = targetOf(held.item)
      if (target === null) return [held.id]
      change(held, target, addTo)
      return touched(held, target)
    },
    remove(held) {
      items.delete(held.id)
      const target = targetOf(held.item)
      if (target === null) return [held.id]
      change(held, target, removeFrom)
      return touched(held, target)
    },
  }
}
