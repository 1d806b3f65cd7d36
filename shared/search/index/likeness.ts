import { countBits, letterMask } from "./editDistance.ts"
import type { TextList } from "./textList.ts"

/** Longer words are alike by their letters alone. */
const MAX_LENGTH = 64
/** So many new surfaces are looked through one by one before they are put beside those of their length. */
const MAX_TAIL = 2_048

/** Surfaces by their lengths and letters: what has few of either in common need not be compared letter by letter. */
export interface Likeness {
  /** Calls with all that so few edits part from a word, and with some others. */
  eachAlike(word: string, edits: number, visit: (surface: number) => void): void
  /** Surfaces changed in their places. */
  changed(): void
}

/** A letter more or less changes one bit, a replaced one two. */
const mostBits = (one: number, other: number, edits: number): number => 2 * edits - Math.abs(one - other)

/** @param surfaces grows at its end */
export const createLikeness = (surfaces: TextList): Likeness => {
  const lengthOf = (id: number): number => Math.min(surfaces.lengthOf(id), MAX_LENGTH)
  /** By length: where its surfaces begin in the two columns; one more at the end. */
  let starts = new Uint32Array(MAX_LENGTH + 2)
  let ids = new Uint32Array(0)
  let masks = new Uint32Array(0)

  /** A counting sort. */
  const arrange = (): void => {
    starts = new Uint32Array(MAX_LENGTH + 2)
    const count = surfaces.size()
    for (let id = 0; id < count; id++) starts[lengthOf(id) + 1] = (starts[lengthOf(id) + 1] ?? 0) + 1
    for (let length = 0; length <= MAX_LENGTH; length++)
      starts[length + 1] = (starts[length + 1] ?? 0) + (starts[length] ?? 0)
    const next = starts.slice()
    ids = new Uint32Array(count)
    masks = new Uint32Array(count)
    for (let id = 0; id < count; id++) {
      const place = next[lengthOf(id)] ?? 0
      next[lengthOf(id)] = place + 1
      ids[place] = id
      masks[place] = surfaces.maskOf(id)
    }
  }

  return {
    eachAlike(word, edits, visit) {
      if (surfaces.size() - ids.length > MAX_TAIL) arrange()
      const mask = letterMask(word)
      const [least, most] = [Math.max(1, word.length - edits), Math.min(MAX_LENGTH, word.length + edits)]
      for (let length = least; length <= most; length++) {
        const bits = mostBits(word.length, length, edits)
        const end = starts[length + 1] ?? 0
        for (let place = starts[length] ?? 0; place < end; place++)
          if (countBits((masks[place] ?? 0) ^ mask) <= bits) visit(ids[place] ?? 0)
      }
      for (let id = ids.length; id < surfaces.size(); id++) {
        const length = surfaces.lengthOf(id)
        const isNear = length >= least && length <= most
        if (isNear && countBits(surfaces.maskOf(id) ^ mask) <= mostBits(word.length, length, edits)) visit(id)
      }
    },
    changed() {
      ids = new Uint32Array(0)
      masks = new Uint32Array(0)
      starts = new Uint32Array(MAX_LENGTH + 2)
    },
  }
}
