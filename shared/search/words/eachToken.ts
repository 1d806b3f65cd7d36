import { APOSTROPHE, characterClass, JOINER, LETTER } from "./characters.ts"

/** Longer runs of letters are no words: they are kept out of the index, and of the caches. */
const MAX_TOKEN_CHARS = 64

/**
 * Calls with every run of letters and digits, apostrophes inside it included, and where it begins; and, after the last of
 * them, with tokens that single joiners hold together.
 */
export const eachToken = (
  text: string,
  take: (token: string, at: number) => void,
  takeCompound?: (compound: string, at: number) => void,
): void => {
  const { length } = text
  let at = 0
  /** Where the first of those that are held together begins. */
  let start = 0
  let isHeld = false
  while (at < length) {
    if (characterClass(text.charCodeAt(at)) !== LETTER) {
      at += 1
      continue
    }
    if (!isHeld) start = at
    const end = endOfToken(text, at)
    if (end - at <= MAX_TOKEN_CHARS) take(text.slice(at, end), at)
    const joins = characterClass(text.charCodeAt(end)) === JOINER && characterClass(text.charCodeAt(end + 1)) === LETTER
    if (isHeld && !joins && end - start <= MAX_TOKEN_CHARS) takeCompound?.(text.slice(start, end), start)
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
