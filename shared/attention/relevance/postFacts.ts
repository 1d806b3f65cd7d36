import type { CommunityProjection } from "../../community/communityProjection.ts"
import type { PostKind } from "../../community/items.ts"
import type { PostData } from "../../community/postData.ts"
import { extractTags, foldTag } from "../../community/tags.ts"
import type { ItemId, LedgerId, MemberId } from "../../kernel/ids.ts"

/** What the ranking knows of one post: read off what its community shows, until one of the two changes. */
export interface PostFacts {
  readonly ledger: LedgerId
  readonly item: ItemId
  readonly author: MemberId
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
  /** Epoch milliseconds of its newest comment, or of itself. */
  readonly heardAt: number
  readonly kind: PostKind
  /** Folded. */
  readonly tags: readonly string[]
  /** How a question begins that nobody's answer was accepted for; null for everything else. */
  readonly asks: string | null
  /** Colleagues who commented or reacted, without its author and the reader. */
  readonly voices: number
  readonly mine: boolean
  /** The reader commented. */
  readonly spoke: boolean
  /** Epoch milliseconds of the reader's newest comment, 0 without one. */
  readonly spokeAt: number
  /** The reader reacted to the post. */
  readonly reacted: boolean
  /** One entry for each time that the reader and somebody else spoke to one another here. */
  readonly exchanges: readonly MemberId[]
}

type Conversation = Pick<CommunityProjection, "ledger" | "post" | "comments">

const reactorsOf = ({ reactions }: Pick<PostData, "reactions">): readonly MemberId[] =>
  reactions.flatMap(({ members }) => members)

/** What a question is about stands at its beginning; the rest would cost each time that the reader's subjects change. */
const MAX_ASKED_CHARS = 2_000

const isOpenQuestion = ({ kind, accepted }: PostData): boolean => kind === "question" && accepted === null

/** Undefined where the post does not show. */
export const readPostFacts = (community: Conversation, item: ItemId, me: MemberId): PostFacts | undefined => {
  const post = community.post(item)
  if (!post) return undefined
  const thread = community.comments(item)
  const mine = post.author === me
  const spoken = [...reactorsOf(post), ...thread.map(({ author }) => author)]
  const toMe = mine ? spoken : thread.filter(({ author }) => author === me).flatMap(reactorsOf)
  const byMe = mine ? [] : spoken.filter((who) => who === me).map(() => post.author)
  return {
    ledger: community.ledger,
    item,
    author: post.author,
    at: post.at,
    heardAt: thread.at(-1)?.at ?? post.at,
    kind: post.kind,
    tags: extractTags(post.md).map(foldTag),
    asks: isOpenQuestion(post) ? `${post.title}\n${post.md}`.slice(0, MAX_ASKED_CHARS) : null,
    voices: new Set(spoken.filter((who) => who !== me && who !== post.author)).size,
    mine,
    spoke: thread.some(({ author }) => author === me),
    spokeAt: thread.findLast(({ author }) => author === me)?.at ?? 0,
    reacted: reactorsOf(post).includes(me),
    exchanges: [...toMe.filter((who) => who !== me), ...byMe],
  }
}
