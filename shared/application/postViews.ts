import type { CommentData, PostData } from "../community/postData.ts"
import { sameData } from "../community/sameData.ts"
import type { ItemId, LedgerId } from "../kernel/ids.ts"
import { createObserved, type Observable, type Observed } from "../kernel/subscription.ts"
import { partsOf, type PostViewsContext, type Seen, type SeenRoom, viewComment, viewPost } from "./itemViews.ts"
import type { CommentView, PostKey, PostView } from "./site.ts"

/** What screens show of posts and threads: a view keeps its identity until it says something else, so what did not change is not rendered. */
export interface PostViews {
  post(key: PostKey): Observable<PostView | undefined>
  thread(key: PostKey): Observable<readonly CommentView[]>
  refresh(ledger: LedgerId, posts: Iterable<ItemId>): void
  /** The post, or the one that this comment belongs to. */
  refreshAround(target: PostKey): void
  refreshLedger(ledger: LedgerId): void
  refreshAll(): void
}

interface Made<View> {
  /** What the view was made of. */
  readonly of: readonly unknown[]
  readonly view: View
}

interface Watched {
  readonly key: PostKey
  readonly post: Observed<PostView | undefined>
  readonly thread: Observed<readonly CommentView[]>
  made: Made<PostView> | undefined
  comments: ReadonlyMap<ItemId, Made<CommentView>>
}

const NO_COMMENTS: readonly CommentView[] = []

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, at) => Object.is(part, other[at]))

/** A view is made anew only of something else, and kept where it says the same all the same. */
const make = <View>(before: Made<View> | undefined, of: readonly unknown[], view: () => View): Made<View> => {
  if (before && isSame(before.of, of)) return before
  const made = view()
  return { of, view: before && sameData(before.view, made) ? before.view : made }
}

interface Context extends PostViewsContext {
  readonly rooms: { get(ledger: LedgerId): SeenRoom | undefined }
}

export const createPostViews = (context: Context): PostViews => {
  const watched = new Map<LedgerId, Map<ItemId, Watched>>()

  const showThread = (entry: Watched, seen: Seen, post: PostData, thread: readonly CommentData[]): void => {
    const comments = thread.map((comment): [ItemId, Made<CommentView>] => {
      const accepted = post.accepted === comment.id
      const of = [accepted, ...partsOf(seen, comment)]
      return [comment.id, make(entry.comments.get(comment.id), of, () => viewComment(seen, comment, accepted))]
    })
    const views = comments.map(([, { view }]) => view)
    entry.comments = new Map(comments)
    if (!isSame(views, entry.thread.get())) entry.thread.set(views)
  }
  const showPost = (entry: Watched, seen: Seen, post: PostData): void => {
    const { ledger, item } = entry.key
    const thread = entry.thread.get()
    const of = [thread, context.isUnread(ledger, post), context.stanceOn(ledger, item), ...partsOf(seen, post)]
    entry.made = make(entry.made, of, () => viewPost(seen, entry.key, post, thread))
    entry.post.set(entry.made.view)
  }
  const show = (entry: Watched): void => {
    const { ledger, item } = entry.key
    const room = context.rooms.get(ledger)
    const post = room?.projection.post(item)
    if (room && post) {
      const seen = { context, ledger, room }
      showThread(entry, seen, post, room.projection.comments(item))
      return showPost(entry, seen, post)
    }
    entry.made = undefined
    entry.comments = new Map()
    entry.post.set(undefined)
    entry.thread.set(NO_COMMENTS)
  }
  const watch = (key: PostKey): Watched => {
    const ofLedger = watched.get(key.ledger) ?? new Map<ItemId, Watched>()
    watched.set(key.ledger, ofLedger)
    const known = ofLedger.get(key.item)
    if (known) return known
    const post = createObserved<PostView | undefined>(undefined)
    const entry: Watched = { key, post, thread: createObserved(NO_COMMENTS), made: undefined, comments: new Map() }
    ofLedger.set(key.item, entry)
    show(entry)
    return entry
  }
  const refreshLedger = (ledger: LedgerId): void => {
    for (const entry of watched.get(ledger)?.values() ?? []) show(entry)
  }
  const refresh = (ledger: LedgerId, posts: Iterable<ItemId>): void => {
    const ofLedger = watched.get(ledger)
    for (const item of ofLedger ? posts : []) {
      const entry = ofLedger?.get(item)
      if (entry) show(entry)
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
