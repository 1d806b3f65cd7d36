import { addToHash, HASH_SEED, hashOf } from "../words/hash.ts"
import { letterBit, letterMask } from "./editDistance.ts"

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
 * Texts by number. Those that were read stay letters until somebody asks for one: to make strings of them all takes longer
 * than to read all the rest of an index.
 */
export interface TextList {
  size(): number
  text(id: number): string
  lengthOf(id: number): number
  /** FNV-1a, as of hash.ts. */
  hashOf(id: number): number
  /** Of its letters, as of editDistance.ts. */
  maskOf(id: number): number
  isText(id: number, text: string): boolean
  /** By UTF-16 code units. */
  isBefore(id: number, text: string): boolean
  startsWith(id: number, prefix: string): boolean
  /** @returns its number */
  push(text: string): number
  /** Leaves nothing of a text behind but its number. */
  empty(id: number): void
}

export const createTextList = ({ letters, starts, lengths }: PackedTexts = NO_TEXTS): TextList => {
  const packed = starts.length
  const later: string[] = []
  const laterOne = (id: number): string => later[id - packed] ?? ""
  const lengthOf = (id: number): number => (id < packed ? (lengths[id] ?? 0) : laterOne(id).length)
  /** How many letters a text shares with the beginning of another. */
  const sharedLength = (id: number, text: string): number => {
    const most = Math.min(lengths[id] ?? 0, text.length)
    const start = starts[id] ?? 0
    let shared = 0
    while (shared < most && letters[start + shared] === text.charCodeAt(shared)) shared += 1
    return shared
  }

  return {
    size: () => packed + later.length,
    text: (id) => (id < packed ? readLetters(letters, starts[id] ?? 0, lengths[id] ?? 0) : laterOne(id)),
    lengthOf,
    hashOf(id) {
      if (id >= packed) return hashOf(laterOne(id))
      const start = starts[id] ?? 0
      const end = start + (lengths[id] ?? 0)
      let hash = HASH_SEED
      for (let at = start; at < end; at++) hash = addToHash(hash, letters[at] ?? 0)
      return hash
    },
    maskOf(id) {
      if (id >= packed) return letterMask(laterOne(id))
      const start = starts[id] ?? 0
      const end = start + (lengths[id] ?? 0)
      let mask = 0
      for (let at = start; at < end; at++) mask |= letterBit(letters[at] ?? 0)
      return mask >>> 0
    },
    isText: (id, text) =>
      id < packed ? lengths[id] === text.length && sharedLength(id, text) === text.length : laterOne(id) === text,
    isBefore(id, text) {
      if (id >= packed) return laterOne(id) < text
      const shared = sharedLength(id, text)
      if (shared === text.length) return false
      return shared === lengths[id] || (letters[(starts[id] ?? 0) + shared] ?? 0) < text.charCodeAt(shared)
    },
    startsWith: (id, prefix) =>
      id < packed ? sharedLength(id, prefix) === prefix.length : laterOne(id).startsWith(prefix),
    push: (text) => packed + later.push(text) - 1,
    empty(id) {
      if (id >= packed) later[id - packed] = ""
      else {
        letters.fill(0, starts[id], (starts[id] ?? 0) + (lengths[id] ?? 0))
        lengths[id] = 0
      }
    },
  }
}

/** Four at a time: a call with each of an array takes much longer. */
export const readLetters = (letters: Uint16Array, first: number, length: number): string => {
  let text = ""
  let at = first
  for (; at + 4 <= first + length; at += 4)
    text += String.fromCharCode(letters[at] ?? 0, letters[at + 1] ?? 0, letters[at + 2] ?? 0, letters[at + 3] ?? 0)
  for (; at < first + length; at++) text += String.fromCharCode(letters[at] ?? 0)
  return text
}
