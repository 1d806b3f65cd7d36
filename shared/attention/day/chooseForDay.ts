import type { MemberId } from "../../kernel/ids.ts"
import type { PostFacts } from "../relevance/postFacts.ts"
import type { Scored } from "../relevance/scorePost.ts"

const DAY_MS = 24 * 60 * 60 * 1000
/** Older questions have found their answer elsewhere, or nobody has it. */
const QUESTION_MS = 14 * DAY_MS
const NEW_MS = 14 * DAY_MS
const MOST_QUESTIONS = 3
const MOST_SAID = 8
const MOST_NEWCOMERS = 5

export interface DayCandidates {
  /** Epoch milliseconds. */
  readonly since: number
  readonly now: number
  /** In the order in which they concern the member. */
  readonly scored: readonly Scored[]
  /** Stands in another part of the day already. */
  isTold(post: PostFacts): boolean
  readonly me: MemberId
  readonly members: Iterable<{ readonly id: MemberId; readonly joinedAt: number }>
  hasMet(member: MemberId): boolean
}

export interface DayChoice {
  /** Without an answer, and for the member to give one; the most pressing first. */
  readonly questions: readonly PostFacts[]
  /** What else was said since, the nearest first; few enough for five minutes. */
  readonly said: readonly PostFacts[]
  /** Who came lately, and to whom the member has not spoken yet; the last first. */
  readonly newcomers: readonly MemberId[]
}

/** What of all that happened makes a day: little enough to be read. */
export const chooseForDay = (candidates: DayCandidates): DayChoice => {
  const { since, now, scored, isTold, me } = candidates
  const others = scored.filter(({ post }) => !post.mine && !isTold(post))
  const questions = others
    .filter(
      ({ post, why }) => post.at > now - QUESTION_MS && why.some(({ kind }) => kind === "question" || kind === "help"),
    )
    .slice(0, MOST_QUESTIONS)
  const asked = new Set(questions)
  const said = others.filter((one) => one.post.at > since && !asked.has(one)).slice(0, MOST_SAID)
  const members = [...candidates.members]
  const joinedAt = members.find(({ id }) => id === me)?.joinedAt ?? now
  const newcomers = members
    .filter((one) => one.id !== me && one.joinedAt > Math.max(joinedAt, now - NEW_MS) && !candidates.hasMet(one.id))
    .sort((one, other) => other.joinedAt - one.joinedAt)
    .slice(0, MOST_NEWCOMERS)
  return {
    questions: questions.map(({ post }) => post),
    said: said.map(({ post }) => post),
    newcomers: newcomers.map(({ id }) => id),
  }
}
