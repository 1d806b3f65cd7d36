import type { CommunityProjection } from "../community/communityProjection.ts"
import type { CommentData, PostData } from "../community/postData.ts"
import type { ItemId, MemberId } from "../kernel/ids.ts"
import type { AttentionEvent, Attentive } from "./attentionEvent.ts"
import { readReactionEvent } from "./readReactionEvent.ts"
import type { Reason } from "./reasons.ts"

type Conversation = Pick<CommunityProjection, "post" | "comments" | "reactionTimes" | "acceptedAt">

/**
 * All that concerns one member in one post and its thread: a function of what the community's projection shows, hence
 * of its set of items alone.
 */
export const readPostEvents = (community: Conversation, id: ItemId, reader: Attentive): readonly AttentionEvent[] => {
  const post = community.post(id)
  if (!post) return []
  const thread = community.comments(id)
  const mine = [...(post.author === reader.me ? [post] : []), ...thread.filter(({ author }) => author === reader.me)]
  return [
    ...readPostItself(post, thread, reader),
    ...readComments(post, thread, reader),
    ...readAcceptance(community, post, reader),
    ...mine.flatMap((item) =>
      readReactionEvent({ post: id, item: item.id, times: community.reactionTimes(item.id) }, reader),
    ),
  ]
}

const isNews = ({ author, at }: { readonly author: MemberId; readonly at: number }, { me, joinedAt }: Attentive) =>
  author !== me && at > joinedAt

const hasReacted = (item: PostData | CommentData, me: MemberId): boolean =>
  item.reactions.some(({ members }) => members.includes(me))

const eventOf = (
  item: PostData | CommentData,
  { post, reasons, known }: Pick<AttentionEvent, "post" | "reasons" | "known">,
): AttentionEvent => ({
  id: item.id,
  reasons,
  post,
  item: item.id,
  from: [item.author],
  emojis: [],
  at: item.at,
  parts: [item.id],
  known,
})

const readPostItself = (
  post: PostData,
  thread: readonly CommentData[],
  reader: Attentive,
): readonly AttentionEvent[] => {
  if (!isNews(post, reader) || !(reader.mentionsMe(post.title) || reader.mentionsMe(post.md))) return []
  const known = thread.some(({ author }) => author === reader.me) || hasReacted(post, reader.me)
  const reasons: readonly Reason[] = post.kind === "thanks" ? ["thanks"] : ["mention"]
  return [eventOf(post, { post: post.id, reasons, known })]
}

const readComments = (post: PostData, thread: readonly CommentData[], reader: Attentive): readonly AttentionEvent[] => {
  const { me, mentionsMe } = reader
  const first = thread.findIndex(({ author }) => author === me)
  const last = thread.findLastIndex(({ author }) => author === me)
  return thread.flatMap((comment, at) => {
    if (!isNews(comment, reader)) return []
    const reasons: Reason[] = []
    if (mentionsMe(comment.md)) reasons.push("mention")
    if (post.author === me) reasons.push(post.kind === "question" ? "answer" : "comment")
    else if (first !== -1 && first < at) reasons.push("reply")
    const known = at < last || hasReacted(comment, me) || (post.author === me && post.accepted === comment.id)
    return reasons.length > 0 ? [eventOf(comment, { post: post.id, reasons, known })] : []
  })
}

const readAcceptance = (community: Conversation, post: PostData, reader: Attentive): readonly AttentionEvent[] => {
  const answer = community.comments(post.id).find(({ id }) => id === post.accepted)
  const at = community.acceptedAt(post.id)
  if (!answer || answer.author !== reader.me || at === undefined || !isNews({ author: post.author, at }, reader))
    return []
  const id = `accepted/${answer.id}`
  const event = eventOf(answer, { post: post.id, reasons: ["accepted"], known: false })
  return [{ ...event, id, from: [post.author], at, parts: [id] }]
}
