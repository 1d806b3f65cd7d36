import type { Vocabulary } from "../index/analysedDocument.ts"
import type { SearchQuery } from "../searchService.ts"
import type { CollectOptions } from "./collect.ts"
import type { NameTable } from "./names.ts"
import type { Plan } from "./plan.ts"
import type { PlannedQuery, PlannedWord } from "./planQuery.ts"

type Rank = CollectOptions["rank"]

/** Words say what is sought; what is new, or of one's own communities, decides between equals. */
const FRESH_SHARE = 0.08
const MINE_SHARE = 0.04
const HALF_FRESH_SECONDS = 180 * 24 * 60 * 60

export interface RankContext {
  readonly vocabulary: Vocabulary
  readonly names: NameTable
  /** Epoch milliseconds. */
  readonly now: number
}

/** @param least the share of the words' rarity that a document must hold; null where it holds all that is required anyway */
export const createRank = (
  { order, text }: Pick<SearchQuery, "order" | "text">,
  { planned, plan }: { readonly planned: PlannedQuery; readonly plan: Plan },
  least: number | null,
  context: RankContext,
): Rank => {
  const coverage = createCoverage(planned.words, plan)
  const hasWords = text !== "" && planned.words.length > 0
  const worth = createWorth(context)
  return (score, { at, ledger, mask }) => {
    const covered = least === null ? 1 : coverage(mask)
    if (covered < (least ?? 0)) return undefined
    if (order === "date" || !hasWords) return at
    return score * covered * worth(at, ledger)
  }
}

/** The share of the words' rarity that a document holds, by its mask. */
export const createCoverage = (words: readonly PlannedWord[], plan: Plan): ((mask: number) => number) => {
  const wanted = words.reduce((bits, { word, group }) => (word.optional ? bits : bits | group.bit), 0)
  // What stands nowhere tells nothing of one document before another.
  const needed = plan.groups.filter(({ bit, terms }) => (bit & wanted) !== 0 && terms.length > 0)
  const all = needed.reduce((sum, { idf }) => sum + idf, 0)
  const known = new Map<number, number>()
  return (mask) => {
    const share = known.get(mask)
    if (share !== undefined) return share
    const held = needed.reduce((sum, { idf, bit }) => ((mask & bit) === 0 ? sum : sum + idf), 0)
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
