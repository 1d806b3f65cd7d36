import type { Stance } from "../attention/stance.ts"
import type { CommentData, PostData, Reactions } from "../community/postData.ts"
import type { DeviceId, ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable, type Observed } from "../kernel/subscription.ts"
import type { Room, Rooms } from "./rooms.ts"
import type { Authored, CommentView, Delivery, PostKey, PostView, ReactionView, WaitingView } from "./site.ts"
import { viewWithheld } from "./viewModeration.ts"

export interface PostViewsContext {
  readonly me: { readonly member: MemberId; readonly device: DeviceId }
  readonly rooms: Rooms
  delivery(ledger: LedgerId, seq: number): { readonly sentTo: number; readonly receivedBy: number }
  isUnread(ledger: LedgerId, post: PostData): boolean
  waiting(): readonly WaitingView[]
  stanceOn(ledger: LedgerId, post: ItemId): Stance | undefined
}

/** What screens show of posts and threads; each is built anew only when something of it changed. */
export interface PostViews {
  post(key: PostKey): Observable<PostView | undefined>
  thread(key: PostKey): Observable<readonly CommentView[]>
  refresh(ledger: LedgerId, posts: Iterable<ItemId>): void
  /** The post, or the one that this comment belongs to. */
  refreshAround(target: PostKey): void
  refreshLedger(ledger: LedgerId): void
  refreshAll(): void
}

interface Watched {
  readonly key: PostKey
  readonly post: Observed<PostView | undefined>
  readonly thread: Observed<readonly CommentView[]>
}

export const createPostViews = (context: PostViewsContext): PostViews => {
  const watched = new Map<LedgerId, Map<ItemId, Watched>>()

  const build = ({ ledger, item }: PostKey): { post: PostView | undefined; thread: readonly CommentView[] } => {
    const room = context.rooms.get(ledger)
    const post = room?.projection.post(item)
    if (!room || !post) return { post: undefined, thread: [] }
    const thread = room.projection.comments(item).map((comment) => viewComment(context, room, comment, post))
    return { post: viewPost(context, room, post, thread), thread }
  }
  const refreshOne = (entry: Watched): void => {
    const { post, thread } = build(entry.key)
    entry.post.set(post)
    entry.thread.set(thread)
  }
  const watch = (key: PostKey): Watched => {
    const ofLedger = watched.get(key.ledger) ?? new Map<ItemId, Watched>()
    watched.set(key.ledger, ofLedger)
    const known = ofLedger.get(key.item)
    if (known) return known
    const { post, thread } = build(key)
    const entry = { key, post: createObserved(post), thread: createObserved(thread) }
    ofLedger.set(key.item, entry)
    return entry
  }
  const refreshLedger = (ledger: LedgerId): void => {
    for (const entry of watched.get(ledger)?.values() ?? []) refreshOne(entry)
  }

  const refresh = (ledger: LedgerId, posts: Iterable<ItemId>): void => {
    const ofLedger = watched.get(ledger)
    for (const item of ofLedger ? posts : []) {
      const entry = ofLedger?.get(item)
      if (entry) refreshOne(entry)
    }
  }

  return {
    post: (key) => watch(key).post,
    thread: (key) => watch(key).thread,
    refresh,
    refreshAround: ({ ledger, item }) =>
      refresh(ledger, [context.rooms.get(ledger)?.projection.comment(item)?.post ?? item]),
    refreshLedger,
    refreshAll() {
      for (const ledger of watched.keys()) refreshLedger(ledger)
    },
  }
}

const viewPost = (context: PostViewsContext, room: Room, post: PostData, thread: readonly CommentView[]): PostView => ({
  ...viewAuthored(context, room, post),
  key: { ledger: room.ledger.id, item: post.id },
  kind: post.kind,
  title: post.title,
  markdown: post.md,
  pictures: post.pictures,
  shared: post.shared,
  history: post.history.map(({ at, title, md, pictures }) => ({ at, title, markdown: md, pictures })),
  reactions: viewReactions(context, room, post.id, post.reactions),
  comments: thread.length,
  answer: thread.find((comment) => comment.accepted) ?? null,
  unread: context.isUnread(room.ledger.id, post),
  stance: context.stanceOn(room.ledger.id, post.id) ?? null,
  locked: Boolean(room.state()?.moderation.get(post.id)?.locked),
  pinned: room.state()?.pinned.includes(post.id) ?? false,
})

const viewComment = (context: PostViewsContext, room: Room, comment: CommentData, post: PostData): CommentView => ({
  ...viewAuthored(context, room, comment),
  item: comment.id,
  markdown: comment.md,
  pictures: comment.pictures,
  history: comment.history.map(({ at, md, pictures }) => ({ at, title: "", markdown: md, pictures })),
  reactions: viewReactions(context, room, comment.id, comment.reactions),
  accepted: post.accepted === comment.id,
})

const viewAuthored = (context: PostViewsContext, room: Room, item: PostData | CommentData): Authored => {
  const delivery: Delivery =
    item.device === context.me.device
      ? { saved: true, ...context.delivery(room.ledger.id, item.seq) }
      : { saved: true, sentTo: 0, receivedBy: 0 }
  return {
    author: item.author,
    at: item.at,
    delivery,
    mine: item.author === context.me.member,
    language: item.language,
    withheld: item.author === context.me.member ? viewWithheld(room, { ...item, post: postOf(item) }) : null,
  }
}

const postOf = (item: PostData | CommentData): ItemId | null => ("post" in item ? item.post : null)

/** Reactions that still wait in the outbox already show, since their author has seen them happen. */
const viewReactions = (
  context: PostViewsContext,
  room: Room,
  target: ItemId,
  reactions: readonly Reactions[],
): readonly ReactionView[] => {
  const { member } = context.me
  const shown = new Map(reactions.map(({ emoji, members }) => [emoji, members]))
  for (const { input } of context.waiting()) {
    if (input.kind !== "reaction" || input.item !== target || input.ledger !== room.ledger.id) continue
    const others = (shown.get(input.emoji) ?? []).filter((other) => other !== member)
    shown.set(input.emoji, input.remove ? others : [...others, member])
  }
  return [...shown]
    .filter(([, members]) => members.length > 0)
    .map(([emoji, members]) => ({ emoji, members, count: members.length, mine: members.includes(member) }))
}
