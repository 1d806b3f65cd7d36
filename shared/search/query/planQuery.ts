import { NO_TERM } from "../index/dictionary.ts"
import type { SegmentStack } from "../index/segmentStack.ts"
import { createAccepts, tagTerms } from "./filterDocuments.ts"
import { resolveCompounds } from "./compounds.ts"
import { FEW_COMPLETIONS, MANY_COMPLETIONS } from "./expand.ts"
import { type Correction, correctWord, type Lookup, stemsOf, termsOfWord } from "./groupTerms.ts"
import type { Interpreted, QueryWord } from "./interpret.ts"
import type { NameTable } from "./names.ts"
import { type Group, MAX_WORDS, type Plan, type PlannedTerm } from "./plan.ts"
import { inverseFrequency } from "./relevance.ts"

/** What one pass over the index may read: words beyond are left out, the commonest first. */
export const MAX_PLANNED_POSTINGS = 1_000_000
const TAG_BIT = 1 << MAX_WORDS
/** A stop word among others. */
const OPTIONAL_SHARE = 0.3
/** A word that was perhaps meant. */
const CORRECTED_SHARE = 0.8

/** A word of the query with all that stands for it. */
export interface PlannedWord {
  readonly word: QueryWord
  readonly group: Group
  /** Set where it stands nowhere, and something near it does. */
  readonly correction: Correction | undefined
}

/** A query looked up in the dictionary: plans of its cascade differ in what they require. */
export interface PlannedQuery {
  readonly words: readonly PlannedWord[]
  /** Null where a filter can be met by nothing. */
  plan(require: "all" | "any", corrected: boolean): Plan | null
}

/** @param doubts whether a word that nobody wrote so is misspelt, though it shares a stem with what stands somewhere: "palletes" and pallets */
export const planQuery = (
  interpreted: Interpreted,
  stack: SegmentStack,
  names: NameTable,
  doubts = false,
): PlannedQuery => {
  const { vocabulary, totals } = stack
  const resolved = resolveCompounds(interpreted.words, vocabulary.dictionary)
  const isAlone = resolved.filter(({ optional }) => !optional).length < 2
  const lookup: Lookup = {
    dictionary: vocabulary.dictionary,
    names,
    frequency: stack.frequency,
    completions: isAlone ? FEW_COMPLETIONS : MANY_COMPLETIONS,
  }
  const words = chooseWords(resolved, { ...lookup, doubts }, totals.documents)
  const accepts = createAccepts(interpreted.filters, vocabulary, names)
  const tags = tagTerms(interpreted.filters, vocabulary)
  const tagGroup = tags && createGroup(tags, tags, { lookup, documents: 0, bit: TAG_BIT, share: 0 })
  const excluded = interpreted.excludedWords.flatMap((word) => [...stemsOf(word, vocabulary.dictionary)])
  const correctedGroup = ({ group, correction }: PlannedWord): Group =>
    correction
      ? createGroup(correction.terms, correction.terms, {
          lookup,
          documents: totals.documents,
          bit: group.bit,
          share: CORRECTED_SHARE,
        })
      : group

  return {
    words,
    plan(require, corrected) {
      if (tags?.length === 0 || interpreted.unknownFilters.length > 0) return null
      const groups = words.map((word) => (corrected ? correctedGroup(word) : word.group))
      const needed = require === "all" ? words.filter(({ word }) => !word.optional) : []
      const required = needed.reduce((bits, { group }) => bits | group.bit, tagGroup ? TAG_BIT : 0)
      const all = tagGroup ? [...groups, tagGroup] : groups
      return { groups: all, required, essential: 0, excluded, accepts, visited: 0 }
    },
  }
}

const isDoubtful = ({ word, open, alternatives }: QueryWord, { dictionary, names }: Lookup): boolean =>
  !open &&
  alternatives.length === 0 &&
  dictionary.findSurface(word.surface) === NO_TERM &&
  names.membersByWord(word.surface, false).length === 0

/** The rarest words, in their order, within what one pass may read. */
const chooseWords = (
  words: readonly QueryWord[],
  lookup: Lookup & { readonly doubts: boolean },
  documents: number,
): readonly PlannedWord[] => {
  const looked = words.map((word) => {
    const { exact, expanded } = termsOfWord(word, lookup)
    const standsNowhere = exact.length === 0 && expanded.length === 0
    const isUnknown = !word.optional && (standsNowhere || (lookup.doubts && isDoubtful(word, lookup)))
    const correction = isUnknown ? correctWord(word.word.surface, lookup) : undefined
    const share = word.optional ? OPTIONAL_SHARE : 1
    return { word, correction, group: createGroup(exact, expanded, { lookup, documents, bit: 0, share }) }
  })
  const rarest = [...looked].sort(
    (one, other) => Number(one.word.optional) - Number(other.word.optional) || other.group.idf - one.group.idf,
  )
  let postings = 0
  const kept = new Set(
    rarest.slice(0, MAX_WORDS).filter(({ group }, at) => {
      postings += group.postings
      return at === 0 || postings <= MAX_PLANNED_POSTINGS
    }),
  )
  return looked
    .filter((each) => kept.has(each))
    .map((each, at) => ({ ...each, group: { ...each.group, bit: 1 << at } }))
}

interface GroupContext {
  readonly lookup: Lookup
  readonly documents: number
  readonly bit: number
  /** Of its inverse frequency that counts. */
  readonly share: number
}

/** Expansions are taken while there is room for them; a word that stands as it is keeps its own rarity. */
const createGroup = (
  exact: readonly PlannedTerm[],
  expanded: readonly PlannedTerm[],
  { lookup, documents, bit, share }: GroupContext,
): Group => {
  const frequencies = new Map<number, number>()
  const frequencyOf = ({ term }: PlannedTerm): number => {
    const known = frequencies.get(term) ?? lookup.frequency(term)
    frequencies.set(term, known)
    return known
  }
  let postings = exact.reduce((sum, term) => sum + frequencyOf(term), 0)
  const own = Math.max(0, ...exact.map(frequencyOf))
  const known = new Set(exact.map(({ term }) => term))
  const taken = expanded.filter((term) => {
    if (known.has(term.term) || postings + frequencyOf(term) > MAX_PLANNED_POSTINGS / MAX_WORDS) return false
    postings += frequencyOf(term)
    return true
  })
  // Which of its completions is meant nobody knows: the commonest says how rare it is.
  const rarity = exact.length > 0 ? own : Math.max(0, ...taken.map(frequencyOf))
  const idf = share * inverseFrequency(documents, rarity)
  return { terms: [...exact, ...taken], idf, postings, bit }
}
