import type { CommunityProjection } from "../community/communityProjection.ts"
import type { CommentData, PostData } from "../community/postData.ts"
import type { ItemId, MemberId } from "../kernel/ids.ts"
import { extractTags, foldTag } from "../community/tags.ts"
import type { AttentionEvent, Attentive } from "./attentionEvent.ts"
import { findMention, type Mention } from "./findMention.ts"
import type { MentionFinder } from "./mentionFinder.ts"
import { readReactionEvent } from "./readReactionEvent.ts"
import { NOTIFICATIONS, type Reason } from "./reasons.ts"

type Conversation = Pick<CommunityProjection, "post" | "comments" | "reactionTimes" | "acceptedAt">

/**
 * All that concerns one member in one post and its thread: a function of what the community's projection shows, hence
 * of its set of items alone.
 */
export const readPostEvents = (community: Conversation, id: ItemId, reader: Attentive): readonly AttentionEvent[] => {
  const post = community.post(id)
  if (!post) return []
  const thread = community.comments(id)
  // Nothing but being called by name comes out of a muted thread.
  if (reader.stanceOn(id) === "mute")
    return [...readPostItself(community, post, reader), ...readComments(community, post, reader)].flatMap(keepCalls)
  const mine = [...(post.author === reader.me ? [post] : []), ...thread.filter(({ author }) => author === reader.me)]
  return [
    ...readPostItself(community, post, reader),
    ...readComments(community, post, reader),
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

/** A mention that an edit brought is an event of its own, at the time of that edit. */
const readEdit = (
  item: PostData | CommentData,
  mention: Mention,
  {
    community,
    post,
    reasons,
    me,
  }: Pick<AttentionEvent, "reasons"> & {
    readonly community: Conversation
    readonly post: PostData
    readonly me: MemberId
  },
): AttentionEvent => {
  const isLater = (one: { readonly at: number }) => one.at > mention.at
  const known =
    community.comments(post.id).some((comment) => comment.author === me && isLater(comment)) ||
    community.reactionTimes(item.id).some((reaction) => reaction.member === me && isLater(reaction))
  const id = `mention/${item.id}`
  return { ...eventOf(item, { post: post.id, reasons, known }), id, at: mention.at, parts: [id] }
}

const keepCalls = (event: AttentionEvent): readonly AttentionEvent[] => {
  const reasons = event.reasons.filter((reason) => NOTIFICATIONS[reason].byName)
  return reasons.length > 0 ? [{ ...event, reasons }] : []
}

const readPostItself = (community: Conversation, post: PostData, reader: Attentive): readonly AttentionEvent[] => {
  const { me, topics } = reader
  const byName: Reason = post.kind === "thanks" ? "thanks" : "mention"
  const mention = findMention(post, reader.mentionsMe)
  const isEdit = mention?.edited === true && isNews({ author: post.author, at: mention.at }, reader)
  const edit = isEdit ? [readEdit(post, mention, { community, post, reasons: [byName], me })] : []
  if (!isNews(post, reader)) return edit
  const reasons: Reason[] = []
  if (mention && !mention.edited) reasons.push(byName)
  if (saysIn(post, reader.callsMyGroup)) reasons.push("group")
  if (topics.size > 0 && extractTags(post.md).some((tag) => topics.has(foldTag(tag)))) reasons.push("topic")
  const known = community.comments(post.id).some(({ author }) => author === me) || hasReacted(post, me)
  return reasons.length > 0 ? [eventOf(post, { post: post.id, reasons, known }), ...edit] : edit
}

const saysIn = ({ title, md }: PostData, finder: MentionFinder): boolean => finder(title) || finder(md)

const readComments = (community: Conversation, post: PostData, reader: Attentive): readonly AttentionEvent[] => {
  const { me, mentionsMe, callsMyGroup } = reader
  const follows = reader.stanceOn(post.id) === "follow"
  const thread = community.comments(post.id)
  const first = thread.findIndex(({ author }) => author === me)
  const last = thread.findLastIndex(({ author }) => author === me)
  return thread.flatMap((comment, at) => {
    const mention = findMention(comment, mentionsMe)
    const isEdit = mention?.edited === true && isNews({ author: comment.author, at: mention.at }, reader)
    const edit = isEdit ? [readEdit(comment, mention, { community, post, reasons: ["mention"], me })] : []
    if (!isNews(comment, reader)) return edit
    const reasons: Reason[] = []
    if (mention && !mention.edited) reasons.push("mention")
    if (post.author === me) reasons.push(post.kind === "question" ? "answer" : "comment")
    else if (first !== -1 && first < at) reasons.push("reply")
    if (callsMyGroup(comment.md)) reasons.push("group")
    if (follows) reasons.push("followed")
    const known = at < last || hasReacted(comment, me) || (post.author === me && post.accepted === comment.id)
    return reasons.length > 0 ? [eventOf(comment, { post: post.id, reasons, known }), ...edit] : edit
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
