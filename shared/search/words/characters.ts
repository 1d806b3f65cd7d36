import { fold } from "./fold.ts"

/** What a UTF-16 code unit is to a word. Halves of a surrogate pair, emoji above all, part words. */
export const SEPARATOR = 1
export const LETTER = 2
/** Inside a word only: l'équipe, don’t. */
export const APOSTROPHE = 3
/** Parts words, but a single one between two makes a compound of them: Wi-Fi, E-4107, audit_2026, R&D, J+2, v2.1. */
export const JOINER = 4

/** Above its lowest 16 bits, of what `characterOf` returns. */
export const CLASS_SHIFT = 16
/** What a letter is folded to, of the same; 0 where that is not one code unit by itself. */
export const FOLDED = 0xffff

/** 0 for those that were never met: 256 KB, filled as they come. */
const known = new Int32Array(0x1_00_00)

const WORD = /[\p{L}\p{N}\p{M}]/u
const JOINERS = new Set("-\u2010\u2011_&+./")
const APOSTROPHES = new Set(["'", "\u2019", "\u02bc", "\u2018"])
/** In lower case it is another one at the end of a word. */
const SIGMA = 0x3a3

const classify = (character: string): number => {
  if (APOSTROPHES.has(character)) return APOSTROPHE
  if (JOINERS.has(character)) return JOINER
  return WORD.test(character) ? LETTER : SEPARATOR
}

const foldedCode = (code: number, character: string): number => {
  const folded = fold(character)
  return folded.length === 1 && code !== SIGMA ? folded.charCodeAt(0) : 0
}

const learn = (code: number): number => {
  const character = String.fromCharCode(code)
  const found = (classify(character) << CLASS_SHIFT) | foldedCode(code, character)
  known[code] = found
  return found
}

/**
 * Class of a code unit and what it is folded to, in one number. Never to be asked for what is beyond the end of a text: that is
 * NaN, and the engine, once it has seen one, reads the table four times as slowly for good.
 */
export const characterOf = (code: number): number => known[code] || learn(code)
