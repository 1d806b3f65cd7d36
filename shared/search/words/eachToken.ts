import { APOSTROPHE, characterClass, JOINER, LETTER } from "./characters.ts"
import { groupedNumberEnd, mayEndInNumber } from "./numbers.ts"
import { hashOf } from "./tokenTable.ts"

/** Longer runs of letters are no words: they are kept out of the index, and of the caches. */
const MAX_TOKEN_CHARS = 64

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
 * Calls with where every run of letters and digits begins and ends and with its hash; and, after the last of them, with
 * where those do that are one word together: what single joiners hold, a number in groups, a token that ends in a number.
 */
export const eachPiece = (
  text: string,
  take: (from: number, to: number, hash: number) => void,
  takeCompound?: (from: number, to: number) => void,
): void => {
  const { length } = text
  let at = 0
  /** Where the first of those that are held together begins. */
  let start = 0
  let isHeld = false
  /** Of the last number in groups. */
  let groups = { from: 0, to: 0 }
  while (at < length) {
    if (characterClass(text.charCodeAt(at)) !== LETTER) {
      at += 1
      continue
    }
    if (!isHeld) start = at
    const end = endOfToken(text, at)
    if (end - at <= MAX_TOKEN_CHARS) take(at, end, hashOf(text, at, end))
    const joins = characterClass(text.charCodeAt(end)) === JOINER && characterClass(text.charCodeAt(end + 1)) === LETTER
    if (takeCompound) {
      if (at >= groups.to) groups = { from: at, to: groupedNumberEnd(text, at) }
      if (end === groups.to) takeCompound(groups.from, end)
      if (mayEndInNumber(text, at, end) && end - at <= MAX_TOKEN_CHARS) takeCompound(at, end)
      if (isHeld && !joins && end - start <= MAX_TOKEN_CHARS) takeCompound(start, end)
    }
    isHeld = joins
    at = end
  }
}

const endOfToken = (text: string, from: number): number => {
  let end = from + 1
  for (;;) {
    const kind = characterClass(text.charCodeAt(end))
    // Beyond the end the code is NaN, which is class 0 of no array: a separator.
    if (kind === LETTER) end += 1
    else if (kind === APOSTROPHE && characterClass(text.charCodeAt(end + 1)) === LETTER) end += 2
    else return end
  }
}
