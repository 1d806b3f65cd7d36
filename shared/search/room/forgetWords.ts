import { surfacesOf } from "../index/analysedDocument.ts"
import type { SegmentStack } from "../index/segmentStack.ts"
import type { SearchDocument } from "../searchDocument.ts"

/** So many documents are read at once, to see whether a word is still theirs. */
const READ_AT_ONCE = 8
/** So many at most for one word: a form that none of them has, of a stem that so many have, is taken for gone. */
const MAX_READ = 200

type Read = (ids: readonly string[]) => Promise<readonly (SearchDocument | null)[]>

/**
 * Takes the words of what was removed out of the dictionary, where nothing that is left holds them. That a stem stands
 * nowhere is known; forms of one that others hold are looked for in their texts, which the index does not have.
 * @returns false where some of these could not be read: the rest is to be forgotten later
 */
export const forgetWords = async (stack: SegmentStack, read: Read): Promise<boolean> => {
  const { dictionary } = stack.vocabulary
  const suspects = [...stack.suspects]
  stack.suspects.clear()
  const unused = listUnused(stack)
  const doubted = new Set(dictionary.surfacesOf(new Set([...suspects, ...unused])))
  const before = new Map([...doubted].map((surface) => [surface, dictionary.frequency(surface)]))
  const isUsed = (term: number): boolean => !unused.has(term)
  const gone = new Set([...doubted].filter((surface) => !dictionary.termsOf(surface).some(isUsed)))
  const unread = await sortOut(stack, doubted, gone, read)
  // What came while texts were being read is there.
  const stillUnused = listUnused(stack)
  dictionary.forget(
    new Set([...unused].filter((term) => stillUnused.has(term))),
    new Set([...gone].filter((surface) => dictionary.frequency(surface) === before.get(surface))),
  )
  for (const surface of unread) for (const term of dictionary.termsOf(surface)) stack.suspects.add(term)
  return unread.length === 0
}

/** Terms that no document has. */
const listUnused = (stack: SegmentStack): ReadonlySet<number> => {
  const { dictionary } = stack.vocabulary
  const used = stack.usedTerms()
  const all = Array.from({ length: dictionary.termCount() }, (_, term) => term)
  return new Set(all.filter((term) => !used.has(term) && dictionary.term(term) !== ""))
}

/** Adds to those that are gone the doubted that no text has. @returns those of which it cannot be told */
const sortOut = async (
  stack: SegmentStack,
  doubted: Set<number>,
  gone: Set<number>,
  read: Read,
): Promise<readonly number[]> => {
  const { dictionary } = stack.vocabulary
  /** What was read, and whether there was anything to be read. */
  const known = new Map<string, boolean>()
  const unread: number[] = []
  const readSome = async (ids: readonly string[]): Promise<void> => {
    for (const [at, document] of (await read(ids)).entries()) {
      known.set(ids[at] ?? "", document !== null)
      for (const word of document ? surfacesOf(document) : []) doubted.delete(dictionary.findSurface(word))
    }
  }
  for (const surface of doubted) {
    if (gone.has(surface)) continue
    const holders = firstHolders(stack, surface)
    const fresh = holders.filter((id) => !known.has(id))
    for (let from = 0; from < fresh.length && doubted.has(surface); from += READ_AT_ONCE)
      await readSome(fresh.slice(from, from + READ_AT_ONCE))
    if (!doubted.has(surface)) continue
    if (holders.every((id) => known.get(id))) gone.add(surface)
    else unread.push(surface)
  }
  return unread
}

const firstHolders = (stack: SegmentStack, surface: number): readonly string[] => {
  const ids: string[] = []
  for (const term of stack.vocabulary.dictionary.termsOf(surface))
    for (const id of stack.holders(term)) if (ids.push(id) === MAX_READ) return ids
  return ids
}
