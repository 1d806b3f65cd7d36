/** What a UTF-16 code unit is to a word. Halves of a surrogate pair, emoji above all, part words. */
export const SEPARATOR = 1
export const LETTER = 2
/** Inside a word only: l'équipe, don’t. */
export const APOSTROPHE = 3

/** 0 for those that were never met: 64 KB, filled as they come. */
const classes = new Uint8Array(0x1_00_00)

const WORD = /[\p{L}\p{N}\p{M}_]/u
const APOSTROPHES = new Set(["'", "\u2019", "\u02bc", "\u2018"])

const classify = (code: number): number => {
  const character = String.fromCharCode(code)
  if (APOSTROPHES.has(character)) return APOSTROPHE
  return WORD.test(character) ? LETTER : SEPARATOR
}

export const characterClass = (code: number): number => {
  const known = classes[code]
  if (known) return known
  const found = classify(code)
  classes[code] = found
  return found
}
