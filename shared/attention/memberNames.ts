import { WORD_START } from "../community/tags.ts"

/** Each mention is compared with every name: a text of nothing but `@` must not take seconds. */
export const MAX_MENTIONS = 200
const MAX_NAME_CHARS = 128

/** An `@` that begins a word. */
const AT = new RegExp(`${WORD_START}@(?=\\p{L})`, "gu")

/** First names that only one member has: people write `@Hélène`. */
const readSingleFirstNames = (names: readonly string[]): readonly string[] => {
  const firstNames = names.map((name) => name.split(" ", 1)[0] ?? name)
  const counts = new Map<string, number>()
  for (const first of firstNames) counts.set(first, (counts.get(first) ?? 0) + 1)
  return firstNames.filter((first) => counts.get(first) === 1)
}

/**
 * Names as findName wants them: in lower case, longest first, so that a full name wins over its beginning.
 * @param groups names that are no person's: nobody is meant by the first word of one
 */
export const createNameList = (names: Iterable<string>, groups: Iterable<string> = []): readonly string[] => {
  const full = [...new Set([...names].map((name) => name.trim().toLowerCase()))]
  const called = [...groups].map((name) => name.trim().toLowerCase())
  return [...new Set([...full, ...readSingleFirstNames(full), ...called])]
    .filter((name) => name !== "" && name.length <= MAX_NAME_CHARS)
    .sort((a, b) => b.length - a.length)
}

/** The listed name that the text holds at `from`, right after an `@`; a word that merely begins like one is none. */
export const findName = (text: string, from: number, names: readonly string[]): string | undefined => {
  const rest = text.slice(from, from + MAX_NAME_CHARS + 1).toLowerCase()
  return names.find((name) => rest.startsWith(name) && !/[\p{L}\p{N}]/u.test(rest.charAt(name.length)))
}

/** Where the mentions that are looked at stand: a text of nothing but `@` is not read to its end. */
export const findSigns = (text: string): readonly number[] => {
  const signs: number[] = []
  for (const match of text.matchAll(AT)) {
    if (signs.length >= MAX_MENTIONS) break
    signs.push(match.index + match[0].length - 1)
  }
  return signs
}
