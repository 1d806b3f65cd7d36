const CLOSING = new Set([",", ".", ")", "]", "…"])
const PART_OF_ENGLISH = new Set([";", "!", "?", "'", "’"])
const APART_IN_FRENCH = new Set([";", ":", "!", "?"])
const NO_BREAK = "\u00a0"

/**
 * What stands after a name that was chosen, in the place of the space that came with it and of what is typed next; undefined
 * where both stand as they are. A colon in English may begin an emoji.
 */
export const joinToChoice = (typed: string, language: string): string | undefined => {
  if (typed === " ") return " "
  if (CLOSING.has(typed)) return typed
  if (language.startsWith("fr")) return APART_IN_FRENCH.has(typed) ? NO_BREAK + typed : undefined
  return PART_OF_ENGLISH.has(typed) ? typed : undefined
}
