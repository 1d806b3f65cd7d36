import { pieceLetterPairs } from "../words/eachToken.ts"
import { hashOf } from "../words/hash.ts"
import { type Letters, readCodes, writeCodes } from "../words/letters.ts"
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS, OTHER_STOP_WORDS } from "../words/stopWords.ts"
import { withRoom } from "./growable.ts"

/**
 * Words by number, found where they stand in a text, without a string made of each: letters and what is known of a word lie
 * beside each other, so that a word costs two places in memory and not ten.
 */
export interface WordTable {
  /** The number of the piece that `eachPiece` is at. @param hash of that, which is not NO_HASH */
  findPiece(length: number, hash: number): number
  /** @param surface folded */
  findSurface(surface: string): number
  /** The same, or UNKNOWN_WORD for what was never met. */
  knownSurface(surface: string): number
  surface(word: number): string
  /** Writes its surface over what is there. */
  spell(word: number, into: Letters): void
  /** FRENCH_STOP, ENGLISH_STOP and OTHER_STOP. */
  flags(word: number): number
  /** Whatever was noted of it, or NO_NOTE. */
  note(word: number): number
  setNote(word: number, note: number): void
  /** Leaves nothing of it behind but its length: the same letters are another word from then on. */
  forget(surface: string): void
}

export const FRENCH_STOP = 1
export const ENGLISH_STOP = 2
export const OTHER_STOP = 4
export const NO_NOTE = -1
export const UNKNOWN_WORD = -1

/** Of a record: its note; its length, and its flags above that; its letters, two to a number. */
const NOTE = 0
const LENGTH = 1
const LETTERS = 2
const FLAG_SHIFT = 16
const LENGTH_MASK = 0xffff

const FEW = 4_096

export const createWordTable = (): WordTable => {
  let records = new Int32Array(FEW * 4)
  let letters = new Uint16Array(records.buffer)
  let end = 0
  let count = 0
  /** Hash and place of its record, which begins with 1, since 0 is an empty slot. */
  let slots = new Int32Array(FEW * 4)
  let mask = FEW * 2 - 1

  const put = (word: number, hash: number): void => {
    let slot = spread(hash) & mask
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = word + 1
  }
  const growSlots = (): void => {
    const filled = slots
    slots = new Int32Array(filled.length * 2)
    mask = slots.length / 2 - 1
    for (let slot = 0; slot < filled.length; slot += 2)
      if (filled[slot + 1] !== 0) put((filled[slot + 1] ?? 0) - 1, filled[slot] ?? 0)
  }
  /** A record without letters. */
  const allocate = (length: number, hash: number): number => {
    const word = end
    end += LETTERS + ((length + 1) >> 1)
    if (end > records.length) {
      records = withRoom(records, end)
      letters = new Uint16Array(records.buffer)
    }
    records[word + NOTE] = NO_NOTE
    records[word + LENGTH] = length
    count += 1
    if (count * 4 > mask * 3) growSlots()
    put(word, hash)
    return word
  }
  const lookUp = (typed: Int32Array, length: number, hash: number): number => {
    const pairs = (length + 1) >> 1
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = (slots[slot * 2 + 1] ?? 0) - 1
      if (word < 0) return UNKNOWN_WORD
      if (slots[slot * 2] !== hash || ((records[word + LENGTH] ?? 0) & LENGTH_MASK) !== length) continue
      const first = word + LETTERS
      let at = 0
      while (at < pairs && records[first + at] === typed[at]) at += 1
      if (at === pairs) return word
    }
  }
  const find = (typed: Int32Array, length: number, hash: number): number => {
    const known = lookUp(typed, length, hash)
    if (known !== UNKNOWN_WORD) return known
    const word = allocate(length, hash)
    const pairs = (length + 1) >> 1
    for (let at = 0; at < pairs; at++) records[word + LETTERS + at] = typed[at] ?? 0
    return word
  }
  const lengthOf = (word: number): number => (records[word + LENGTH] ?? 0) & LENGTH_MASK
  const findSurface = (surface: string): number => find(pairsOf(surface), surface.length, hashOf(surface))
  const knownSurface = (surface: string): number => lookUp(pairsOf(surface), surface.length, hashOf(surface))
  /** Stop words come first: of the others none need be asked. */
  let stopsEnd = Number.MAX_SAFE_INTEGER
  const flagsOf = (word: number): number => (word < stopsEnd ? (records[word + LENGTH] ?? 0) >>> FLAG_SHIFT : 0)
  const flag = (surfaces: ReadonlySet<string>, bit: number): void => {
    for (const surface of surfaces) {
      const word = findSurface(surface)
      records[word + LENGTH] = (records[word + LENGTH] ?? 0) | (bit << FLAG_SHIFT)
    }
  }
  flag(FRENCH_STOP_WORDS, FRENCH_STOP)
  flag(ENGLISH_STOP_WORDS, ENGLISH_STOP)
  flag(OTHER_STOP_WORDS, OTHER_STOP)
  stopsEnd = end

  return {
    findPiece: (length, hash) => find(pieceLetterPairs, length, hash),
    findSurface,
    knownSurface,
    surface: (word) => readCodes(letters, (word + LETTERS) * 2, lengthOf(word)),
    spell: (word, into) => writeCodes(into, letters, (word + LETTERS) * 2, lengthOf(word)),
    flags: flagsOf,
    note: (word) => records[word + NOTE] ?? NO_NOTE,
    setNote: (word, note) => void (records[word + NOTE] = note),
    forget(surface) {
      const word = knownSurface(surface)
      if (word === UNKNOWN_WORD) return
      records[word + NOTE] = NO_NOTE
      const first = (word + LETTERS) * 2
      // Stop words are not anybody's.
      if (flagsOf(word) === 0) letters.fill(0, first, first + surface.length)
    },
  }
}

const spread = (hash: number): number => hash ^ (hash >>> 15)

let typed = new Int32Array(32)
let typedLetters = new Uint16Array(typed.buffer)
/** Two to a number, a zero after them. */
const pairsOf = (surface: string): Int32Array => {
  typed = withRoom(typed, (surface.length >> 1) + 1)
  if (typedLetters.buffer !== typed.buffer) typedLetters = new Uint16Array(typed.buffer)
  for (let at = 0; at < surface.length; at++) typedLetters[at] = surface.charCodeAt(at)
  typedLetters[surface.length] = 0
  return typed
}
