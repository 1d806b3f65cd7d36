import { endsWith, type Letters } from "./letters.ts"

/** An ending and what it stands for. */
export interface Ending<Value> {
  readonly text: string
  readonly value: Value
}

/** Endings by the last two letters of a word, each list in the order in which they were given. */
export interface Endings<Value> {
  /** All that a word may end with, and some others. */
  of(word: Letters): readonly Ending<Value>[]
  /** The first that a word ends with whose letters are all from there on. */
  find(word: Letters, from: number): Ending<Value> | undefined
}

/** Letters by their last five bits: those that share a list are told apart by reading them. */
const BITS = 5
const ALIKE = 1 << BITS
const MASK = ALIKE - 1

export const createEndings = <Value>(all: readonly Ending<Value>[]): Endings<Value> => {
  const none: readonly Ending<Value>[] = []
  const lists = Array.from({ length: ALIKE * ALIKE }, () => none)
  const add = (ending: Ending<Value>, last: number, beforeLast: number): void => {
    const key = ((last & MASK) << BITS) | (beforeLast & MASK)
    lists[key] = [...(lists[key] ?? none), ending]
  }
  for (const ending of all) {
    const { length } = ending.text
    const last = ending.text.charCodeAt(length - 1)
    if (length > 1) add(ending, last, ending.text.charCodeAt(length - 2))
    else for (let beforeLast = 0; beforeLast < ALIKE; beforeLast++) add(ending, last, beforeLast)
  }
  const of = ({ codes, length }: Letters): readonly Ending<Value>[] => {
    if (length === 0) return none
    const beforeLast = length > 1 ? (codes[length - 2] ?? 0) : 0
    return lists[(((codes[length - 1] ?? 0) & MASK) << BITS) | (beforeLast & MASK)] ?? none
  }
  return {
    of,
    find(word, from) {
      const list = of(word)
      for (let at = 0; at < list.length; at++) {
        const ending = list[at]
        if (ending !== undefined && word.length - ending.text.length >= from && endsWith(word, ending.text))
          return ending
      }
      return undefined
    },
  }
}

/** The longest first. @param list `ending:value` by spaces */
export const readEndings = (list: string): Endings<string> =>
  createEndings(
    list
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [text = "", value = ""] = entry.split(":")
        return { text, value }
      })
      .toSorted((one, other) => other.text.length - one.text.length),
  )
