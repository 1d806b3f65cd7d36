import type { AnalysedDocument } from "../index/analysedDocument.ts"
import { idOf, type LiveSegment } from "../index/liveSegment.ts"
import type { SegmentStack } from "../index/segmentStack.ts"
import type { Vocabulary } from "../index/analysedDocument.ts"
import type { Tally } from "./countMatches.ts"
import { matchMemtable } from "./matchMemtable.ts"
import { matchSegment } from "./matchSegment.ts"
import type { Plan } from "./plan.ts"
import { averageLengths } from "./relevance.ts"

export interface Candidate {
  readonly id: string
  readonly score: number
  readonly mask: number
}

export interface Collected {
  /** The best first. */
  readonly best: readonly Candidate[]
  readonly total: number
}

export interface CollectOptions {
  /** How many of the best are wanted. */
  readonly limit: number
  /** What sorts: by default the score alone. @param at seconds since 1970; undefined drops the document */
  rank(
    score: number,
    document: { readonly at: number; readonly ledger: number; readonly mask: number },
  ): number | undefined
  readonly tally: Tally | null
}

interface Kept {
  readonly rank: number
  readonly score: number
  readonly mask: number
  readonly in: LiveSegment | AnalysedDocument
  readonly document: number
}

/** Runs a plan over everything and keeps the best. */
export const collect = (stack: SegmentStack, plan: Plan, { limit, rank, tally }: CollectOptions): Collected => {
  const average = averageLengths(stack.totals)
  const heap = createHeap(limit)
  let total = 0
  for (const live of stack.segments()) {
    const { ats, ledgers } = live.segment
    matchSegment(live, plan, average, (document, score, mask) => {
      const ranked = rank(score, { at: ats[document] ?? 0, ledger: ledgers[document] ?? 0, mask })
      if (ranked === undefined) return
      total += 1
      tally?.takeSealed(live, document)
      if (heap.accepts(ranked)) heap.add({ rank: ranked, score, mask, in: live, document })
    })
    tally?.endSegment(live)
  }
  matchMemtable(stack.memtable(), plan, average, (document, score, mask) => {
    const ranked = rank(score, { at: document.at, ledger: document.ledger, mask })
    if (ranked === undefined) return
    total += 1
    tally?.takeFresh(document)
    if (heap.accepts(ranked)) heap.add({ rank: ranked, score, mask, in: document, document: 0 })
  })
  return { best: heap.sorted().map((kept) => candidateOf(kept, stack.vocabulary)), total }
}

const candidateOf = (kept: Kept, vocabulary: Vocabulary): Candidate => ({
  id: "segment" in kept.in ? idOf(kept.in, kept.document, vocabulary) : kept.in.id,
  score: kept.rank,
  mask: kept.mask,
})

/** Keeps the highest ranks; among equals the first that came. */
const createHeap = (limit: number) => {
  let kept: Kept[] = []
  let least = Number.NEGATIVE_INFINITY
  const trim = (): void => {
    kept = kept.sort((one, other) => other.rank - one.rank).slice(0, limit)
    least = kept.length === limit ? (kept.at(-1)?.rank ?? least) : Number.NEGATIVE_INFINITY
  }
  return {
    accepts: (rank: number): boolean => limit > 0 && rank > least,
    add(candidate: Kept): void {
      kept.push(candidate)
      // Sorted now and then: cheaper than a tree while most candidates are refused at the door.
      if (kept.length >= limit * 2 + 64) trim()
    },
    sorted(): readonly Kept[] {
      trim()
      return kept
    },
  }
}
