const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" })

/** Nothing below joins with what stands before it, and asking for graphemes costs more than the rest of a row of faces. */
const FIRST_JOINING = 0x0300

/** Its first grapheme, so that an emoji or a composed letter stays whole. */
export const firstLetter = (word: string | undefined): string => {
  if (word && word.charCodeAt(0) < FIRST_JOINING && !(word.charCodeAt(1) >= FIRST_JOINING)) return word.charAt(0)
  const first = word && letters.segment(word)[Symbol.iterator]().next().value
  return first ? first.segment : ""
}

/** First and last word's first letter, in capitals; "?" for a name without letters. */
export const initials = (name: string): string => {
  const words = name.split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const last = words.length > 1 ? words.at(-1) : undefined
  return (firstLetter(words[0]) + firstLetter(last)).toLocaleUpperCase() || "?"
}
