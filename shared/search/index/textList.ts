import { hashOfCodes, type Letters, readCodes, writeCodes } from "../words/letters.ts"
import { letterBit } from "./editDistance.ts"
import { withRoom } from "./growable.ts"

/** Texts as they were read from a file: letter by letter in one array, by number. */
export interface PackedTexts {
  /** UTF-16 code units. */
  readonly letters: Uint16Array
  /** By text: where it begins, and how many letters it has; none where it was forgotten. */
  readonly starts: Uint32Array
  readonly lengths: Uint16Array
}

export const NO_TEXTS: PackedTexts = {
  letters: new Uint16Array(0),
  starts: new Uint32Array(0),
  lengths: new Uint16Array(0),
}

/**
 * Texts by number. They stay letters until somebody asks for one: to make strings of them all takes longer than to read, or
 * to make, all the rest of an index.
 */
export interface TextList {
  size(): number
  text(id: number): string
  /** Writes it over what is there. */
  spell(id: number, into: Letters): void
  lengthOf(id: number): number
  /** FNV-1a, as of hash.ts. */
  hashOf(id: number): number
  /** Of its letters, as of editDistance.ts. */
  maskOf(id: number): number
  isText(id: number, text: Letters): boolean
  /** By UTF-16 code units. */
  isBefore(id: number, text: Letters): boolean
  /** The same of two: negative, 0 or positive. */
  compare(one: number, other: number): number
  startsWith(id: number, prefix: Letters): boolean
  /** @returns its number */
  push(text: Letters): number
  /** Leaves nothing of a text behind but its number. */
  empty(id: number): void
  /** Gives back the room that was made for more. */
  trim(): void
}

export const createTextList = (packed: PackedTexts = NO_TEXTS): TextList => {
  let { letters, starts, lengths } = packed
  let size = starts.length
  let end = letters.length

  /** How many letters a text shares with the beginning of another. */
  const sharedLength = (id: number, { codes, length }: Letters): number => {
    const most = Math.min(lengths[id] ?? 0, length)
    const [own, start] = [letters, starts[id] ?? 0]
    let shared = 0
    while (shared < most && own[start + shared] === codes[shared]) shared += 1
    return shared
  }

  return {
    size: () => size,
    text: (id) => readCodes(letters, starts[id] ?? 0, lengths[id] ?? 0),
    spell: (id, into) => writeCodes(into, letters, starts[id] ?? 0, lengths[id] ?? 0),
    lengthOf: (id) => lengths[id] ?? 0,
    hashOf: (id) => hashOfCodes(letters, starts[id] ?? 0, lengths[id] ?? 0),
    maskOf(id) {
      const start = starts[id] ?? 0
      const stop = start + (lengths[id] ?? 0)
      let mask = 0
      for (let at = start; at < stop; at++) mask |= letterBit(letters[at] ?? 0)
      return mask >>> 0
    },
    isText: (id, text) => lengths[id] === text.length && sharedLength(id, text) === text.length,
    isBefore(id, text) {
      const shared = sharedLength(id, text)
      if (shared === text.length) return false
      return shared === lengths[id] || (letters[(starts[id] ?? 0) + shared] ?? 0) < (text.codes[shared] ?? 0)
    },
    compare(one, other) {
      const [oneStart, otherStart] = [starts[one] ?? 0, starts[other] ?? 0]
      const parted = (lengths[one] ?? 0) - (lengths[other] ?? 0)
      const most = Math.min(lengths[one] ?? 0, lengths[other] ?? 0)
      for (let at = 0; at < most; at++) {
        const difference = (letters[oneStart + at] ?? 0) - (letters[otherStart + at] ?? 0)
        if (difference !== 0) return difference
      }
      return parted
    },
    startsWith: (id, prefix) => sharedLength(id, prefix) === prefix.length,
    push({ codes, length }) {
      letters = withRoom(letters, end + length)
      starts = withRoom(starts, size + 1)
      lengths = withRoom(lengths, size + 1)
      starts[size] = end
      lengths[size] = length
      const [into, start] = [letters, end]
      for (let at = 0; at < length; at++) into[start + at] = codes[at] ?? 0
      end += length
      return size++
    },
    empty(id) {
      letters.fill(0, starts[id], (starts[id] ?? 0) + (lengths[id] ?? 0))
      lengths[id] = 0
    },
    trim() {
      letters = letters.slice(0, end)
      starts = starts.slice(0, size)
      lengths = lengths.slice(0, size)
    },
  }
}
