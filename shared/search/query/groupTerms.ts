import { authorTerm } from "../index/analysedDocument.ts"
import { type Dictionary, NO_TERM } from "../index/dictionary.ts"
import { expandPrefix, expandTypos } from "./expand.ts"
import type { Word } from "../words/analyseToken.ts"
import { createRecentCache } from "../words/recentCache.ts"
import { stemEnglish, stemFrench } from "../words/stem.ts"
import type { QueryWord } from "./interpret.ts"
import type { NameTable } from "./names.ts"
import type { PlannedTerm } from "./plan.ts"

/** Of a word's weight, where little of it is typed, and where all is but its end. */
const LEAST_PREFIX = 0.4
const MOST_PREFIX = 0.9
const ONE_TYPO = 0.8
const TWO_TYPOS = 0.6
const SHORTENED = 0.7
/** Shorter words begin too many. */
const LEAST_SHORTENED = 3

/** While somebody types, the same words are asked for again with each letter. */
const REMEMBERED = 1_000
const frenchStem = createRecentCache(REMEMBERED, stemFrench)
const englishStem = createRecentCache(REMEMBERED, stemEnglish)

export interface WordTerms {
  readonly exact: readonly PlannedTerm[]
  readonly expanded: readonly PlannedTerm[]
}

export interface Lookup {
  readonly dictionary: Dictionary
  readonly names: NameTable
  /** In how many documents a term stands, those deleted since included. */
  frequency(term: number): number
  /** How many completions of an unfinished word are looked for. */
  readonly completions: number
}

/** The terms of a word in either language. */
export const stemsOf = (word: Pick<Word, "surface">, dictionary: Dictionary): Set<number> => {
  const surface = dictionary.findSurface(word.surface)
  const known = surface === NO_TERM ? [] : dictionary.termsOf(surface)
  const stems = new Set([
    ...known,
    dictionary.findTerm(word.surface),
    dictionary.findTerm(frenchStem(word.surface)),
    dictionary.findTerm(englishStem(word.surface)),
  ])
  stems.delete(NO_TERM)
  return stems
}

/** What a word stands for: its stems in both languages, people of that name, and, unfinished, whatever begins so. */
export const termsOfWord = (
  { word, open, alternatives }: QueryWord,
  { dictionary, names, completions }: Lookup,
): WordTerms => {
  const exact = stemsOf(word, dictionary)
  for (const surface of alternatives) for (const stem of stemsOf({ surface }, dictionary)) exact.add(stem)
  for (const member of names.membersByWord(word.surface, open)) exact.add(dictionary.findTerm(authorTerm(member)))
  exact.delete(NO_TERM)
  const expanded = new Map<number, number>()
  for (const each of open ? expandPrefix(dictionary, word.surface, completions) : []) {
    const typed = word.surface.length / dictionary.surfaceLength(each)
    const weight = LEAST_PREFIX + (MOST_PREFIX - LEAST_PREFIX) * typed
    for (const term of dictionary.termsOf(each)) keepHeavier(expanded, term, weight)
  }
  return { exact: [...exact].map((term) => ({ term, weight: 1 })), expanded: withoutThose(expanded, exact) }
}

export interface Correction {
  readonly meant: string
  readonly terms: readonly PlannedTerm[]
}

/** What an unknown word may have been meant to be, misspelt or shortened; undefined where nothing is near. */
export const correctWord = (word: string, { dictionary, completions }: Lookup): Correction | undefined => {
  const neighbours = expandTypos(dictionary, word)
  const longer = word.length < LEAST_SHORTENED ? [] : expandPrefix(dictionary, word, completions)
  const terms = new Map<number, number>()
  for (const { surface, distance } of neighbours)
    for (const term of dictionary.termsOf(surface)) keepHeavier(terms, term, distance === 1 ? ONE_TYPO : TWO_TYPOS)
  for (const surface of longer) for (const term of dictionary.termsOf(surface)) keepHeavier(terms, term, SHORTENED)
  const oneOff = neighbours.filter(({ distance }) => distance === 1).map(({ surface }) => surface)
  const likely = [...oneOff, ...longer].sort((one, other) => dictionary.frequency(other) - dictionary.frequency(one))
  const meant = likely[0] ?? neighbours[0]?.surface
  return meant === undefined ? undefined : { meant: dictionary.surface(meant), terms: withoutThose(terms, new Set()) }
}

const keepHeavier = (terms: Map<number, number>, term: number, weight: number): void =>
  void terms.set(term, Math.max(weight, terms.get(term) ?? 0))

const withoutThose = (terms: ReadonlyMap<number, number>, known: ReadonlySet<number>): readonly PlannedTerm[] =>
  [...terms].filter(([term]) => !known.has(term)).map(([term, weight]) => ({ term, weight }))
