import type { Vocabulary } from "../index/analysedDocument.ts"
import type { SearchQuery } from "../searchService.ts"
import type { CollectOptions } from "./collect.ts"
import type { NameTable } from "./names.ts"
import type { PlannedQuery, PlannedWord } from "./planQuery.ts"

type Rank = CollectOptions["rank"]

/** Words say what is sought; what is new, or of one's own communities, decides between equals. */
const FRESH_SHARE = 0.08
const MINE_SHARE = 0.04
const HALF_FRESH_SECONDS = 180 * 24 * 60 * 60
/** Of the rarity of all words, what a document that has only some of them must hold. */
const MIN_COVERAGE = 0.3

export interface RankContext {
  readonly vocabulary: Vocabulary
  readonly names: NameTable
  /** Epoch milliseconds. */
  readonly now: number
}

/** @param partial whether documents that lack words are taken: their score falls with what they lack */
export const createRank = (
  { order, text }: Pick<SearchQuery, "order" | "text">,
  planned: PlannedQuery,
  partial: boolean,
  context: RankContext,
): Rank => {
  const coverage = createCoverage(planned.words)
  const hasWords = text !== "" && planned.words.length > 0
  const worth = createWorth(context)
  return (score, { at, ledger, mask }) => {
    const covered = partial ? coverage(mask) : 1
    if (covered < MIN_COVERAGE) return undefined
    if (order === "date" || !hasWords) return at
    return score * covered * worth(at, ledger)
  }
}

/** The share of the words' rarity that a document holds, by its mask. */
const createCoverage = (words: readonly PlannedWord[]): ((mask: number) => number) => {
  const needed = words.filter(({ word }) => !word.optional)
  const all = needed.reduce((sum, { group }) => sum + group.idf, 0)
  const known = new Map<number, number>()
  return (mask) => {
    const share = known.get(mask)
    if (share !== undefined) return share
    const held = needed.reduce((sum, { group }) => ((mask & group.bit) === 0 ? sum : sum + group.idf), 0)
    const covered = all === 0 ? 1 : held / all
    known.set(mask, covered)
    return covered
  }
}

const createWorth = ({ vocabulary, names, now }: RankContext): ((at: number, ledger: number) => number) => {
  const mine = new Set(
    names.names.communities.filter((community) => community.mine).map(({ ledger }) => vocabulary.ledgers.find(ledger)),
  )
  const nowSeconds = now / 1000
  return (at, ledger) => {
    const age = Math.max(0, nowSeconds - at)
    const fresh = at === 0 ? 0 : HALF_FRESH_SECONDS / (HALF_FRESH_SECONDS + age)
    return 1 + FRESH_SHARE * fresh + (mine.has(ledger) ? MINE_SHARE : 0)
  }
}
