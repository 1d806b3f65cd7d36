const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" })

/** Its first grapheme, so that an emoji or a composed letter stays whole. */
export const firstLetter = (word: string | undefined): string => {
  const first = word && letters.segment(word)[Symbol.iterator]().next().value
  return first ? first.segment : ""
}

/** First and last word's first letter, in capitals; "?" for a name without letters. */
export const initials = (name: string): string => {
  const words = name.split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const last = words.length > 1 ? words.at(-1) : undefined
  return (firstLetter(words[0]) + firstLetter(last)).toLocaleUpperCase() || "?"
}
