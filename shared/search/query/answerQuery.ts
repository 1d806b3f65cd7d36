import type { SegmentStack } from "../index/segmentStack.ts"
import type { SearchDocument } from "../searchDocument.ts"
import type { SearchAnswer, SearchQuery } from "../searchService.ts"
import { type Candidate, collect, type Collected } from "./collect.ts"
import { correctionsOf, suggest } from "./corrections.ts"
import { createTally, type Tally } from "./countMatches.ts"
import { unknownValues } from "./filterDocuments.ts"
import type { Matcher } from "./highlight.ts"
import { interpret, type Interpreted } from "./interpret.ts"
import type { NameTable } from "./names.ts"
import { holdsPhrases } from "./phrases.ts"
import type { Plan } from "./plan.ts"
import { type PlannedQuery, planQuery } from "./planQuery.ts"
import { createMatcher, presentHit } from "./present.ts"
import { createCoverage, createRank, createWorth, essentialBits, type Worth } from "./ranks.ts"
import { RERANKED, rerank } from "./rerank.ts"

/** From so many words on, a sentence is what was typed: whoever has most of it is as good as who has all. */
const SENTENCE_WORDS = 4
/** No list is longer. */
const MAX_HITS = 1_000
/** Phrases are verified on the text of so many. */
const MAX_VERIFIED = 256

export interface Ranking {
  readonly stack: SegmentStack
  readonly names: NameTable
  /** Epoch milliseconds. */
  readonly now: number
  /** Told of the postings that were read. */
  onVisited?(postings: number): void
}

export interface Answering extends Ranking {
  readonly complete: boolean
  /** What the projections say of these now; null for what is gone or may not be read. */
  read(ids: readonly string[]): Promise<readonly (SearchDocument | null)[]>
}

interface Found extends Collected {
  readonly matched: SearchAnswer["matched"]
  /** Behind the best: those that hold only some of the words. */
  readonly partial: readonly Candidate[]
  readonly tally: Tally | null
  /** What was looked for where words that share a stem with others were taken for misspelt. */
  readonly doubted?: PlannedQuery
}

export const answerQuery = async (query: SearchQuery, answering: Answering): Promise<SearchAnswer> => {
  const interpreted = interpret(query.text, query.filters, answering.names)
  const first = planQuery(interpreted, answering.stack, answering.names)
  const found = findAsked({ query, interpreted, planned: first, worth: worthIn(answering) }, answering)
  const planned = found.doubted ?? first
  const asked = { query, interpreted, planned, worth: worthIn(answering) }
  const hasPhrases = interpreted.phrases.length + interpreted.excludedPhrases.length > 0
  const verified = hasPhrases ? await verify(found, interpreted, answering) : found
  const corrected = found.matched !== "all"
  const matcher = createMatcher(planned.words, answering.stack.vocabulary.dictionary, corrected)
  const shown = await readShown(verified, { asked, matcher, answering })
  const presenting = { words: planned.words, matcher, names: answering.names, phrases: interpreted.phrases }
  const corrections = corrected ? correctionsOf(planned.words, shown, matcher) : []
  return {
    hits: shown.map((document) => presentHit(document, presenting)),
    total: verified.total,
    matched: found.matched,
    corrections,
    didYouMean: suggest(query.text, corrections),
    counts: found.tally?.counts() ?? null,
    complete: answering.complete,
    unknownFilters: [
      ...interpreted.unknownFilters,
      // What is not read yet may have it.
      ...(answering.complete ? unknownValues(interpreted.filters, answering.stack.vocabulary) : []),
    ],
  }
}

/** Where relevance orders, the first of the list are put in order once more, by their texts. */
const readShown = async (
  { best, partial }: Found,
  { asked, matcher, answering }: { readonly asked: Asked; readonly matcher: Matcher; readonly answering: Answering },
): Promise<readonly SearchDocument[]> => {
  const { skip, limit, order } = asked.query
  const reranked = order === "relevance" && skip < RERANKED ? best.slice(0, RERANKED) : []
  const rest = [...best.slice(reranked.length), ...partial]
  const from = Math.max(0, skip - reranked.length)
  const chosen = [...reranked, ...rest.slice(from, Math.max(from, skip + limit - reranked.length))]
  const documents = await answering.read(chosen.map(({ id }) => id))
  const present = chosen.flatMap(({ score }, at) => {
    const document = documents[at]
    return document ? [{ document, score, at }] : []
  })
  const first = rerank(
    present.filter(({ at }) => at < reranked.length),
    asked.planned.words,
    matcher,
  )
  const others = present.filter(({ at }) => at >= reranked.length).map(({ document }) => document)
  return [...first, ...others].slice(skip - from, skip - from + limit)
}

interface Asked {
  readonly query: SearchQuery
  readonly interpreted: Interpreted
  readonly planned: PlannedQuery
  readonly worth: Worth
}

const worthIn = ({ stack, names, now }: Ranking): Worth => createWorth({ vocabulary: stack.vocabulary, names, now })

const NOTHING_FOUND: Found = { best: [], total: 0, matched: "all", partial: [], tally: null }

/** The best documents, by the index alone. */
export const findDocuments = (query: SearchQuery, ranking: Ranking): Found => {
  const interpreted = interpret(query.text, query.filters, ranking.names)
  const planned = planQuery(interpreted, ranking.stack, ranking.names)
  return findAsked({ query, interpreted, planned, worth: worthIn(ranking) }, ranking)
}

const findAsked = (asked: Asked, answering: Ranking): Found => {
  const { interpreted, planned } = asked
  const needed = planned.words.filter(({ word }) => !word.optional)
  if (needed.length === 0 && !filtersAnything(interpreted)) return NOTHING_FOUND
  const hasPhrases = interpreted.phrases.length > 0
  if (needed.length >= SENTENCE_WORDS && !hasPhrases) return findSentence(asked, answering)
  const all = run(asked, "all", false, answering)
  if (all.total > 0 || needed.length === 0) {
    const wanted = asked.query.skip + asked.query.limit
    const isShort = needed.length > 1 && !hasPhrases && asked.query.order === "relevance" && all.total < wanted
    return isShort ? { ...all, partial: findPartial(asked, answering) } : all
  }
  if (needed.some(({ correction }) => correction)) {
    const corrected = run(asked, "all", true, answering)
    if (corrected.total > 0) return { ...corrected, matched: "corrected" }
  }
  if (hasPhrases || needed.length < 2) return all
  const doubted = planQuery(interpreted, answering.stack, answering.names, true)
  if (doubted.words.some(({ correction }, at) => correction && !planned.words[at]?.correction)) {
    const found = run({ ...asked, planned: doubted }, "all", true, answering)
    if (found.total > 0) return { ...found, matched: "corrected", doubted }
  }
  return { ...run(asked, "any", true, answering), matched: "any" }
}

/** A question in a sentence: no document need hold all of it. */
const findSentence = (asked: Asked, answering: Ranking): Found => {
  const found = run(asked, "any", true, answering)
  const all = asked.planned.words.reduce((bits, { word, group }) => (word.optional ? bits : bits | group.bit), 0)
  const [first] = found.best
  const isWhole = first !== undefined && (first.mask & all) === all
  const isCorrected = asked.planned.words.some(({ correction }) => correction)
  if (!isWhole) return { ...found, matched: "any" }
  return { ...found, matched: isCorrected ? "corrected" : "all" }
}

/** Where some documents have all words: those that have only most of them. */
const findPartial = ({ query, planned, worth }: Asked, { stack, onVisited }: Ranking): readonly Candidate[] => {
  const plan = planned.plan("any", false)
  if (!plan) return []
  const least = Math.max(MIN_COVERAGE, MIN_SHARE_OF_BEST)
  const whole = planned.words.reduce((bits, { word, group }) => (word.optional ? bits : bits | group.bit), 0)
  const ranked = createRank(query, { planned, plan }, least, worth)
  const rank: typeof ranked = (score, document) =>
    (document.mask & whole) === whole ? undefined : ranked(score, document)
  const pruned = { ...plan, essential: essentialBits(planned.words, plan, least) }
  const { best } = collect(stack, pruned, { limit: limitOf(query), rank, tally: null })
  onVisited?.(pruned.visited)
  return best
}

const limitOf = ({ skip, limit }: SearchQuery): number => Math.min(Math.max(RERANKED, skip + limit), MAX_HITS)

const filtersAnything = ({ filters, phrases }: Interpreted): boolean =>
  phrases.length > 0 ||
  filters.hasFile ||
  filters.after !== null ||
  filters.before !== null ||
  [filters.kinds, filters.sorts, filters.members, filters.communities, filters.tags].some(({ length }) => length > 0)

/** Of the rarity of all words, what a document that has only some of them must hold; and of what the best one holds. */
const MIN_COVERAGE = 0.25
const MIN_SHARE_OF_BEST = 0.45

/** How much of the words a document must hold to be worth showing: where one has nearly all, another's one word is noise. */
const leastCoverage = (planned: PlannedQuery, plan: Plan, { stack, onVisited }: Ranking): number => {
  const coverage = createCoverage(planned.words, plan)
  let best = 0
  const rank = (_score: number, { mask }: { readonly mask: number }): undefined => {
    best = Math.max(best, coverage(mask))
  }
  const pruned = { ...plan, essential: essentialBits(planned.words, plan, MIN_COVERAGE) }
  collect(stack, pruned, { limit: 0, rank, tally: null })
  onVisited?.(pruned.visited)
  return Math.max(MIN_COVERAGE, best * MIN_SHARE_OF_BEST)
}

const run = (
  { query, interpreted, planned, worth }: Asked,
  require: "all" | "any",
  corrected: boolean,
  answering: Ranking,
): Found => {
  const plan = planned.plan(require, corrected)
  if (!plan) return NOTHING_FOUND
  const { stack } = answering
  const tally = query.counts ? createTally(stack.vocabulary) : null
  const least = require === "any" ? leastCoverage(planned, plan, answering) : null
  const rank = createRank(query, { planned, plan }, least, worth)
  const hasPhrases = interpreted.phrases.length + interpreted.excludedPhrases.length > 0
  const limit = hasPhrases ? MAX_VERIFIED : limitOf(query)
  const pruned = least === null ? plan : { ...plan, essential: essentialBits(planned.words, plan, least) }
  const collected = collect(stack, pruned, { limit, rank, tally })
  answering.onVisited?.(pruned.visited)
  return { ...collected, matched: "all", partial: [], tally }
}

/** Those that hold the phrases, of the best that hold their words. */
const verify = async (
  found: Found,
  { phrases, excludedPhrases }: Interpreted,
  answering: Answering,
): Promise<Found> => {
  const documents = await answering.read(found.best.map(({ id }) => id))
  const best = found.best.filter((_, at) => {
    const document = documents[at]
    return document != null && holdsPhrases(document, phrases, excludedPhrases)
  })
  return { ...found, best, total: best.length }
}
