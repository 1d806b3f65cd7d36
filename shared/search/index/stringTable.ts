import { hashOf } from "../words/hash.ts"
import type { TextList } from "./textList.ts"

/** Finds texts of a list by what they are: a hash table of numbers, since a map of as many strings takes seven times as long to fill. */
export interface StringTable {
  /** Place in the list, or -1. */
  find(text: string): number
  /** The same, put at the end of the list where it is not in it yet. */
  add(text: string): number
}

const EMPTY = -1
const SMALLEST = 1_024

const spread = (hash: number): number => hash ^ (hash >>> 15)

/** @param list grows by `add` alone; a text in it may be emptied, and is not found any more */
export const createStringTable = (list: TextList): StringTable => {
  let slots = new Int32Array(0)

  /** At most half of the slots are taken. */
  const arrange = (): void => {
    let size = SMALLEST
    while (size < list.size() * 2) size *= 2
    slots = new Int32Array(size).fill(EMPTY)
    const count = list.size()
    for (let place = 0; place < count; place++)
      if (list.lengthOf(place) > 0) slots[freeSlot(list.hashOf(place))] = place
  }
  const freeSlot = (hash: number): number => {
    const mask = slots.length - 1
    let slot = spread(hash) & mask
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask
    return slot
  }
  /** The slot of a text, or the free one that it would take. */
  const slotOf = (text: string): number => {
    const mask = slots.length - 1
    for (let slot = spread(hashOf(text)) & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot] ?? EMPTY
      if (place === EMPTY || list.isText(place, text)) return slot
    }
  }
  arrange()
  return {
    find: (text) => (text === "" ? EMPTY : (slots[slotOf(text)] ?? EMPTY)),
    add(text) {
      const slot = slotOf(text)
      const known = slots[slot] ?? EMPTY
      if (known !== EMPTY) return known
      const place = list.push(text)
      if (list.size() * 2 > slots.length) arrange()
      else slots[slot] = place
      return place
    },
  }
}
