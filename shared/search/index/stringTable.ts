/** Finds strings of a list by their text: a hash table of numbers, since a map of as many strings takes seven times as long to fill. */
export interface StringTable {
  /** Place in the list, or -1. */
  find(text: string): number
  /** To be called after each string that was added to the end of the list. */
  added(): void
}

const EMPTY = -1
const SMALLEST = 1_024

/** FNV-1a over UTF-16 code units. */
const hashOf = (text: string): number => {
  let hash = 0x811c_9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193)
  return hash ^ (hash >>> 15)
}

/** @param list grows at its end; a string in it may be emptied, and is not found any more */
export const createStringTable = (list: readonly string[]): StringTable => {
  let slots = new Int32Array(0)
  let count = 0

  const put = (place: number): void => {
    const mask = slots.length - 1
    let slot = hashOf(list[place] ?? "") & mask
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask
    slots[slot] = place
  }
  /** At most half of the slots are taken. */
  const arrange = (): void => {
    let size = SMALLEST
    while (size < list.length * 2) size *= 2
    slots = new Int32Array(size).fill(EMPTY)
    for (let place = 0; place < list.length; place++) put(place)
    count = list.length
  }
  arrange()
  return {
    find(text) {
      if (text === "") return EMPTY
      const mask = slots.length - 1
      for (let slot = hashOf(text) & mask; ; slot = (slot + 1) & mask) {
        const place = slots[slot] ?? EMPTY
        if (place === EMPTY || list[place] === text) return place
      }
    },
    added() {
      if (list.length * 2 > slots.length) return arrange()
      for (; count < list.length; count++) put(count)
    },
  }
}
