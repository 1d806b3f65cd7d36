/** What a UTF-16 code unit is to a word. Halves of a surrogate pair, emoji above all, part words. */
export const SEPARATOR = 1
export const LETTER = 2
/** Inside a word only: l'équipe, don’t. */
export const APOSTROPHE = 3
/** Parts words, but a single one between two makes a compound of them: Wi-Fi, E-4107, audit_2026, R&D, J+2, v2.1. */
export const JOINER = 4

/** 0 for those that were never met: 64 KB, filled as they come. */
const classes = new Uint8Array(0x1_00_00)

const WORD = /[\p{L}\p{N}\p{M}]/u
const JOINERS = new Set("-\u2010\u2011_&+./")
const APOSTROPHES = new Set(["'", "\u2019", "\u02bc", "\u2018"])

const classify = (code: number): number => {
  const character = String.fromCharCode(code)
  if (APOSTROPHES.has(character)) return APOSTROPHE
  if (JOINERS.has(character)) return JOINER
  return WORD.test(character) ? LETTER : SEPARATOR
}

export const characterClass = (code: number): number => {
  const known = classes[code]
  if (known) return known
  const found = classify(code)
  classes[code] = found
  return found
}
