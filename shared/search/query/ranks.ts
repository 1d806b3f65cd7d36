import type { Vocabulary } from "../index/analysedDocument.ts"
import type { SearchQuery } from "../searchService.ts"
import type { CollectOptions } from "./collect.ts"
import type { NameTable } from "./names.ts"
import type { Group, Plan } from "./plan.ts"
import type { PlannedQuery, PlannedWord } from "./planQuery.ts"

type Rank = CollectOptions["rank"]

/** Words say what is sought; what is new, or of one's own communities, decides between equals. */
const FRESH_SHARE = 0.08
const MINE_SHARE = 0.04
/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-9
const HALF_FRESH_SECONDS = 180 * 24 * 60 * 60

export interface RankContext {
  readonly vocabulary: Vocabulary
  readonly names: NameTable
  /** Epoch milliseconds. */
  readonly now: number
}

/** What a document is worth beside its words. @param at seconds since 1970 */
export type Worth = (at: number, ledger: number) => number

/** @param least the share of the words' rarity that a document must hold; null where it holds all that is required anyway */
export const createRank = (
  { order, text }: Pick<SearchQuery, "order" | "text">,
  { planned, plan }: { readonly planned: PlannedQuery; readonly plan: Plan },
  least: number | null,
  worth: Worth,
): Rank => {
  const coverage = createCoverage(planned.words, plan)
  const hasWords = text !== "" && planned.words.length > 0
  return (score, { at, ledger, mask }) => {
    const covered = least === null ? 1 : coverage(mask)
    if (covered < (least ?? 0)) return undefined
    if (order === "date" || !hasWords) return at
    return score * covered * worth(at, ledger)
  }
}

/** The groups that count, by what they are worth. What stands nowhere tells nothing of one document before another. */
const neededGroups = (words: readonly PlannedWord[], { groups }: Plan): readonly Group[] => {
  const wanted = words.reduce((bits, { word, group }) => (word.optional ? bits : bits | group.bit), 0)
  return groups.filter(({ bit, terms }) => (bit & wanted) !== 0 && terms.length > 0)
}

/**
 * Of the rarest words the fewest of which a document must hold one to cover so much of the rarity: all others together do
 * not suffice (MaxScore: Turtle and Flood, Query evaluation, 1995).
 */
export const essentialBits = (words: readonly PlannedWord[], plan: Plan, least: number): number => {
  const rarest = [...neededGroups(words, plan)].sort((one, other) => other.idf - one.idf)
  let rest = rarest.reduce((sum, { idf }) => sum + idf, 0)
  const enough = rest * least * (1 - ROUNDING)
  let bits = 0
  for (const { idf, bit } of rarest) {
    if (rest < enough) break
    bits |= bit
    rest -= idf
  }
  return bits
}

/** The share of the words' rarity that a document holds, by its mask. */
export const createCoverage = (words: readonly PlannedWord[], plan: Plan): ((mask: number) => number) => {
  const needed = neededGroups(words, plan)
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

export const createWorth = ({ vocabulary, names, now }: RankContext): Worth => {
  const { mine } = names.ledgersIn(vocabulary.ledgers)
  const nowSeconds = now / 1000
  return (at, ledger) => {
    const age = Math.max(0, nowSeconds - at)
    const fresh = at === 0 ? 0 : HALF_FRESH_SECONDS / (HALF_FRESH_SECONDS + age)
    return 1 + FRESH_SHARE * fresh + (mine.has(ledger) ? MINE_SHARE : 0)
  }
}
