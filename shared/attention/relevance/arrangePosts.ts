import { compareHex } from "../../site/causalOrder.ts"
import type { Scored } from "./scorePost.ts"

/** How many of those placed last are looked at. */
const LOOK_BACK = 5
/** Points that each of them by the same author, or in the same community, costs. */
const SAME_AUTHOR = 2
const SAME_COMMUNITY = 0.6
/** How far down a post may be fetched from: further, it is too weak to be there. */
const LOOK_AHEAD = 40

const compare = (one: Scored, other: Scored): number =>
  other.score - one.score ||
  other.post.at - one.post.at ||
  compareHex(one.post.item, other.post.item) ||
  compareHex(one.post.ledger, other.post.ledger)

const costOf = ({ post }: Scored, before: readonly Scored[]): number => {
  let cost = 0
  for (const { post: placed } of before) {
    if (placed.author === post.author) cost += SAME_AUTHOR
    if (placed.ledger === post.ledger) cost += SAME_COMMUNITY
  }
  return cost
}

/**
 * The strongest first, mixed so that neither one author nor one community fills the page. The same posts give the same
 * order, however they came.
 * @param most how many are placed
 */
export const arrangePosts = (scored: readonly Scored[], most: number): readonly Scored[] => {
  const waiting = [...scored].sort(compare)
  const placed: Scored[] = []
  while (placed.length < most && waiting.length > 0) {
    const before = placed.slice(-LOOK_BACK)
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    for (let at = 0; at < Math.min(LOOK_AHEAD, waiting.length); at++) {
      const candidate = waiting[at]
      // The order is falling: nothing further down can be better.
      if (!candidate || candidate.score <= bestScore) break
      const score = candidate.score - costOf(candidate, before)
      if (score <= bestScore) continue
      best = at
      bestScore = score
    }
    placed.push(...waiting.splice(best, 1))
  }
  return placed
}
