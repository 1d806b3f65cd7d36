import type { LedgerId, MemberId } from "../../kernel/ids.ts"
import type { Interests } from "./interests.ts"
import type { PostFacts } from "./postFacts.ts"
import { nameSubject, type Subject, type Tuning } from "./tuning.ts"

const HOUR_MS = 60 * 60_000
/** What is this much older counts one point less. */
export const FADING_MS = 36 * HOUR_MS

/** Why a post is shown where it is; the sentence lives in the translations. */
export type Why =
  /** An entry of the reader's inbox waits there. */
  | { readonly kind: "concerns" }
  /** Somebody went on from what the reader wrote. */
  | { readonly kind: "onMine" }
  | { readonly kind: "announcement" }
  /** Nobody's answer was accepted, and the reader talks about such things. */
  | { readonly kind: "question" }
  /** The same of a subject that the reader said they help with, in the words of their profile. */
  | { readonly kind: "help"; readonly subject: string }
  | { readonly kind: "followed-topic"; readonly tag: string }
  | { readonly kind: "topic"; readonly tag: string }
  | { readonly kind: "person"; readonly member: MemberId }
  | { readonly kind: "favourite"; readonly ledger: LedgerId }
  | { readonly kind: "community"; readonly ledger: LedgerId }
  | { readonly kind: "lively"; readonly voices: number }
  | { readonly kind: "tuned"; readonly subject: Subject }
  /** Nothing else speaks for it; the reader wrote it, or did not. */
  | { readonly kind: "mine" }
  | { readonly kind: "recent" }

export interface Reader {
  readonly interests: Interests
  readonly tuning: Tuning
  /** What of all that the reader said they help with is spoken of. */
  helpsWith(text: string): string | undefined
  followsTopic(tag: string): boolean
  isFavourite(ledger: LedgerId): boolean
  /** Something in it waits for the reader: it stays up although they saw it, or wrote it. */
  concerns(post: PostFacts): boolean
  isUnread(post: PostFacts): boolean
}

export interface Scored {
  readonly post: PostFacts
  /** In points: one is worth FADING_MS. It does not depend on the hour, so an order holds as time passes. */
  readonly score: number
  /** The strongest first; never empty. */
  readonly why: readonly [Why, ...Why[]]
}

/** The more often, the less each further time adds. */
const often = (times: number, most: number): number => Math.min(most, Math.log2(1 + times) / 2)

type Reasons = readonly (readonly [points: number, why: Why])[]

const TUNED = { more: 3, less: -6 } as const

const readTuning = ({ ledger, author, tags }: PostFacts, tuning: Tuning): Reasons => {
  const subjects: readonly Subject[] = [
    { kind: "community", ledger },
    { kind: "person", member: author },
    ...tags.map((tag) => ({ kind: "topic", tag }) as const),
  ]
  return subjects.flatMap((subject) => {
    const direction = tuning[nameSubject(subject)]
    return direction ? [[TUNED[direction], { kind: "tuned", subject }] as const] : []
  })
}

/** The strongest of the topics alone: a post with ten of them is not ten times as near. */
const readTopic = ({ tags }: PostFacts, { interests, followsTopic }: Reader): Reasons => {
  const reasons = tags.map((tag): readonly [number, Why] =>
    followsTopic(tag)
      ? [2, { kind: "followed-topic", tag }]
      : [often(interests.topics.get(tag) ?? 0, 1.5), { kind: "topic", tag }],
  )
  return reasons.sort(([one], [other]) => other - one).slice(0, 1)
}

const readReasons = (post: PostFacts, reader: Reader): Reasons => {
  const { ledger, author, kind, voices } = post
  const { people, communities } = reader.interests
  const topic = readTopic(post, reader)
  const spokenHere = communities.get(ledger) ?? 0
  const couldAnswer = spokenHere > 0 || topic.some(([points]) => points > 0) || reader.isFavourite(ledger)
  const asks = post.spoke ? null : post.asks
  const subject = asks === null ? undefined : reader.helpsWith(asks)
  return [
    [kind === "announcement" ? 2.5 : 0, { kind: "announcement" }],
    subject === undefined
      ? [asks !== null && couldAnswer ? 2 : 0, { kind: "question" }]
      : [3.5, { kind: "help", subject }],
    ...topic,
    [often(people.get(author) ?? 0, 2), { kind: "person", member: author }],
    [reader.isFavourite(ledger) ? 1.5 : 0, { kind: "favourite", ledger }],
    [often(spokenHere, 1), { kind: "community", ledger }],
    [voices >= 3 ? often(voices, 1.5) : 0, { kind: "lively", voices }],
    ...readTuning(post, reader.tuning),
  ]
}

const MOST_REASONS = 3
/** Read once, it makes room for what was not. */
const READ = -6
/** One knows what one wrote, better than what one read. */
const OWN = -8

/** @param now epoch milliseconds: what claims to be written later counts as written now */
export const scorePost = (post: PostFacts, reader: Reader, now: number): Scored => {
  const concerns = reader.concerns(post)
  const reasons: Reasons = [
    ...(concerns ? [[4, { kind: post.mine ? "onMine" : "concerns" }] as const] : []),
    ...(post.mine ? [] : readReasons(post, reader)),
  ]
  const told = reasons
    .filter(([points]) => points > 0)
    .sort(([one], [other]) => other - one)
    .slice(0, MOST_REASONS)
    .map(([, why]) => why)
  const [first, ...others] = told
  // Half of what a conversation goes on counts: an old post does not come back for every comment.
  const freshAt = Math.min(now, post.at + (post.heardAt - post.at) / 2)
  const known = concerns ? 0 : post.mine ? OWN : reader.isUnread(post) ? 0 : READ
  const score = freshAt / FADING_MS + known + reasons.reduce((sum, [points]) => sum + points, 0)
  return { post, score, why: first ? [first, ...others] : [{ kind: post.mine ? "mine" : "recent" }] }
}
