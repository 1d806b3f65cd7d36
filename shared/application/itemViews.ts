import type { Stance } from "../attention/stance.ts"
import type { CommentData, PostData, Reactions } from "../community/postData.ts"
import type { DeviceId, ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import type { Room } from "./rooms.ts"
import type { Authored, CommentView, Delivery, PostKey, PostView, ReactionView, WaitingView } from "./site.ts"
import { viewWithheld } from "./viewModeration.ts"

export interface PostViewsContext {
  readonly me: { readonly member: MemberId; readonly device: DeviceId }
  delivery(ledger: LedgerId, seq: number): { readonly sentTo: number; readonly receivedBy: number }
  isUnread(ledger: LedgerId, post: PostData): boolean
  waiting(): readonly WaitingView[]
  stanceOn(ledger: LedgerId, post: ItemId): Stance | undefined
}

export type SeenRoom = Pick<Room, "projection" | "state">

/** A room, and who looks at it. */
export interface Seen {
  readonly context: PostViewsContext
  readonly ledger: LedgerId
  readonly room: SeenRoom
}

/** All that a view of this item is made of, besides what its kind adds: while each of it is the same, so is the view. */
export const partsOf = (seen: Seen, item: PostData | CommentData): readonly unknown[] => {
  const delivery = viewDelivery(seen, item)
  return [item, seen.room.state(), delivery?.sentTo, delivery?.receivedBy, ...waitingOn(seen, item.id)]
}

export const viewPost = (seen: Seen, key: PostKey, post: PostData, thread: readonly CommentView[]): PostView => {
  const { context, ledger, room } = seen
  return {
    ...viewAuthored(seen, post),
    key,
    kind: post.kind,
    title: post.title,
    markdown: post.md,
    pictures: post.pictures,
    shared: post.shared,
    history: post.history.map(({ at, title, md, pictures }) => ({ at, title, markdown: md, pictures })),
    reactions: viewReactions(seen, post.id, post.reactions),
    comments: thread.length,
    answer: thread.find((comment) => comment.accepted) ?? null,
    unread: context.isUnread(ledger, post),
    stance: context.stanceOn(ledger, post.id) ?? null,
    locked: Boolean(room.state()?.moderation.get(post.id)?.locked),
    pinned: room.state()?.pinned.includes(post.id) ?? false,
  }
}

export const viewComment = (seen: Seen, comment: CommentData, accepted: boolean): CommentView => ({
  ...viewAuthored(seen, comment),
  item: comment.id,
  markdown: comment.md,
  pictures: comment.pictures,
  history: comment.history.map(({ at, md, pictures }) => ({ at, title: "", markdown: md, pictures })),
  reactions: viewReactions(seen, comment.id, comment.reactions),
  accepted,
})

const viewAuthored = (seen: Seen, item: PostData | CommentData): Authored => ({
  author: item.author,
  at: item.at,
  delivery: viewDelivery(seen, item),
  mine: item.author === seen.context.me.member,
  language: item.language,
  withheld: item.author === seen.context.me.member ? viewWithheld(seen.room, { ...item, post: postOf(item) }) : null,
})

const viewDelivery = ({ context, ledger }: Seen, { device, seq }: PostData | CommentData): Delivery | null =>
  device === context.me.device ? { saved: true, ...context.delivery(ledger, seq) } : null

const postOf = (item: PostData | CommentData): ItemId | null => ("post" in item ? item.post : null)

type WaitingReaction = Extract<WaitingView["input"], { readonly kind: "reaction" }>

const waitingOn = ({ context, ledger }: Seen, target: ItemId): readonly WaitingReaction[] =>
  context
    .waiting()
    .flatMap(({ input }) =>
      input.kind === "reaction" && input.item === target && input.ledger === ledger ? [input] : [],
    )

/** Reactions that still wait in the outbox already show, since their author has seen them happen. */
const viewReactions = (seen: Seen, target: ItemId, reactions: readonly Reactions[]): readonly ReactionView[] => {
  const { member } = seen.context.me
  const shown = new Map(reactions.map(({ emoji, members }) => [emoji, members]))
  for (const { emoji, remove } of waitingOn(seen, target)) {
    const others = (shown.get(emoji) ?? []).filter((other) => other !== member)
    shown.set(emoji, remove ? others : [...others, member])
  }
  return [...shown]
    .filter(([, members]) => members.length > 0)
    .map(([emoji, members]) => ({ emoji, members, count: members.length, mine: members.includes(member) }))
}
