import { hashOfCodes, type Letters } from "../words/letters.ts"
import type { TextList } from "./textList.ts"

/** Finds texts of a list by what they are: a hash table of numbers, since a map of as many strings takes seven times as long to fill. */
export interface StringTable {
  /** Place in the list, or -1. */
  find(text: Letters): number
  /** The same, put at the end of the list where it is not in it yet. */
  add(text: Letters): number
}

const NOWHERE = -1
const SMALLEST = 1_024

const spread = (hash: number): number => hash ^ (hash >>> 15)

/**
 * What is in the list already is put into the table when something is looked for first: an index is read without.
 * @param list grows by `add` alone; a text in it may be emptied, and is not found any more
 */
export const createStringTable = (list: TextList): StringTable => {
  /** Hash and place of each, which begins with 1, since 0 is an empty slot. */
  let slots = new Int32Array(0)
  let mask = 0

  /** At most half of the slots are taken. */
  const allocate = (count: number): void => {
    let size = SMALLEST
    while (size < count * 2) size *= 2
    slots = new Int32Array(size * 2)
    mask = size - 1
  }
  const put = (place: number, hash: number): void => {
    let slot = spread(hash) & mask
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = place + 1
  }
  const grow = (): void => {
    const filled = slots
    allocate(list.size())
    for (let slot = 0; slot < filled.length; slot += 2)
      if (filled[slot + 1] !== 0) put((filled[slot + 1] ?? 0) - 1, filled[slot] ?? 0)
  }
  const fill = (): void => {
    allocate(list.size())
    for (let place = 0; place < list.size(); place++) if (list.lengthOf(place) > 0) put(place, list.hashOf(place))
  }
  const lookUp = (text: Letters, hash: number): number => {
    if (slots.length === 0) fill()
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const place = (slots[slot * 2 + 1] ?? 0) - 1
      if (place < 0 || (slots[slot * 2] === hash && list.isText(place, text))) return place
    }
  }

  return {
    find: (text) => (text.length === 0 ? NOWHERE : lookUp(text, hashOfCodes(text.codes, 0, text.length))),
    add(text) {
      const hash = hashOfCodes(text.codes, 0, text.length)
      const known = lookUp(text, hash)
      if (known !== NOWHERE) return known
      const place = list.push(text)
      if (list.size() * 2 > mask + 1) grow()
      put(place, hash)
      return place
    },
  }
}
