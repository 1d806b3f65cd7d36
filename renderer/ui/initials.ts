const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" })

/** Nothing below joins with what stands before it, and asking for graphemes costs more than the rest of a row of faces. */
const FIRST_JOINING = 0x0300

/** Its first grapheme, so that an emoji or a composed letter stays whole. */
export const firstLetter = (word: string | undefined): string => {
  if (word && word.charCodeAt(0) < FIRST_JOINING && !(word.charCodeAt(1) >= FIRST_JOINING)) return word.charAt(0)
  const first = word && letters.segment(word)[Symbol.iterator]().next().value
  return first ? first.segment : ""
}

const wordsOf = (name: string, between: RegExp): readonly string[] =>
  name.split(between).filter((word) => /^[\p{L}\p{N}]/u.test(word))

/** First and last word's first letter, in capitals; "?" for a name without letters. What a hyphen joins is one word, unless there is no other. */
export const initials = (name: string): string => {
  const apart = wordsOf(name, /\s+/u)
  const words = apart.length > 1 ? apart : wordsOf(name, /[\s-]+/u)
  const last = words.length > 1 ? words.at(-1) : undefined
  return (firstLetter(words[0]) + firstLetter(last)).toLocaleUpperCase() || "?"
}
