import { APOSTROPHE, characterOf, CLASS_SHIFT, FOLDED, JOINER, LETTER } from "./characters.ts"
import { addToHash, HASH_SEED, NO_HASH } from "./hash.ts"
import { groupedNumberEnd, isDigit, mayEndInNumber } from "./numbers.ts"

/** Longer runs of letters are no words: they are kept out of the index, and of the caches. */
const MAX_TOKEN_CHARS = 64

/**
 * What the piece that is being taken is folded to, and a zero after it; typed arrays take no more letters than they have room
 * for. It is read two letters at a time.
 */
export const pieceLetters = new Uint16Array(MAX_TOKEN_CHARS + 2)
export const pieceLetterPairs = new Int32Array(pieceLetters.buffer)

const pieceHashes = new Int32Array([NO_HASH])
/** Of the same, or NO_HASH where it is folded otherwise than letter by letter. As an argument engines would box it. */
export const pieceHash = (): number => pieceHashes[0] ?? NO_HASH

/** Beyond the end of a text. */
const NOTHING = 0

/** Calls with every run of letters and digits, apostrophes inside it included, and where it begins, and with compounds after their parts. */
export const eachToken = (
  text: string,
  take: (token: string, at: number) => void,
  takeCompound?: (compound: string, at: number) => void,
): void =>
  eachPiece(
    text,
    (from, to) => take(text.slice(from, to), from),
    takeCompound && ((from, to) => takeCompound(text.slice(from, to), from)),
  )

/**
 * Calls with where every run of letters and digits begins and ends; and, after the last of them, with where those do that are
 * one word together: what single joiners hold, a number in groups, a token that ends in a number.
 */
export const eachPiece = (
  text: string,
  take: (from: number, to: number) => void,
  takeCompound?: (from: number, to: number) => void,
): void => {
  const { length } = text
  let at = 0
  /** Where the first of those that are held together begins. */
  let start = 0
  let isHeld = false
  /** Of the last number in groups. */
  let groups = 0
  let groupsEnd = 0
  while (at < length) {
    let character = characterOf(text.charCodeAt(at))
    if (character >>> CLASS_SHIFT !== LETTER) {
      at += 1
      continue
    }
    if (!isHeld) start = at
    let end = at
    let hash = HASH_SEED
    let isPlain = true
    for (;;) {
      const folded = character & FOLDED
      if (folded === 0) isPlain = false
      pieceLetters[end - at] = folded
      hash = addToHash(hash, folded)
      end += 1
      if (end === length) {
        character = NOTHING
        break
      }
      character = characterOf(text.charCodeAt(end))
      const kind = character >>> CLASS_SHIFT
      if (kind === LETTER) continue
      if (kind !== APOSTROPHE || !isLetter(text, end + 1)) break
      isPlain = false
      end += 1
      character = characterOf(text.charCodeAt(end))
    }
    // What ends in no digit once it is folded ended in none before.
    const isNumber = isDigit(pieceLetters[0] ?? 0)
    const endsInDigit = !isPlain || isDigit(pieceLetters[end - at - 1] ?? 0)
    pieceLetters[end - at] = 0
    pieceHashes[0] = isPlain ? hash : NO_HASH
    if (end - at <= MAX_TOKEN_CHARS) take(at, end)
    const joins = character >>> CLASS_SHIFT === JOINER && isLetter(text, end + 1)
    if (takeCompound) {
      if (at >= groupsEnd) {
        groups = at
        groupsEnd = isNumber ? groupedNumberEnd(text, at) : at
      }
      if (end === groupsEnd) takeCompound(groups, end)
      if (endsInDigit && mayEndInNumber(text, at, end) && end - at <= MAX_TOKEN_CHARS) takeCompound(at, end)
      if (isHeld && !joins && end - start <= MAX_TOKEN_CHARS) takeCompound(start, end)
    }
    isHeld = joins
    // What ends a word is no letter.
    at = end + 1
  }
}

const isLetter = (text: string, at: number): boolean =>
  at < text.length && characterOf(text.charCodeAt(at)) >>> CLASS_SHIFT === LETTER
