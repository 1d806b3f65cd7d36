import type { CommunityProjection } from "../community/communityProjection.ts"
import type { CommentData, PostData } from "../community/postData.ts"
import { extractTags, foldTag } from "../community/tags.ts"
import type { ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable, type Observed } from "../kernel/subscription.ts"
import { replaceKeys } from "./keyList.ts"
import type { LocalSet } from "./localSet.ts"
import type { Rooms, RoomsChange } from "./rooms.ts"
import type { PostKey, TopicView } from "./site.ts"
import { createTopicShelf, type Tagging, type TopicShelf } from "./topicShelf.ts"

const WEEK_MS = 7 * 24 * 60 * 60 * 1000
/** One post is no movement. */
const RISING_FROM = 2

export interface TopicsContext {
  readonly me: MemberId
  readonly rooms: Rooms
  readonly followed: LocalSet
  readonly now: () => number
}

/** The tags of all posts and comments that I may read, kept up as they change. */
export interface Topics {
  readonly topics: Observable<readonly TopicView[]>
  topic(tag: string): Observable<readonly PostKey[]>
  take(change: RoomsChange): void
  refresh(): void
}

type Taggings = ReadonlyMap<string, Tagging>

const NO_POSTS: readonly PostKey[] = []

export const createTopics = (context: TopicsContext): Topics => {
  const { rooms, me, followed, now } = context
  const topics = createObserved<readonly TopicView[]>([])
  const pages = new Map<string, Observed<readonly PostKey[]>>()
  const shelves = new Map<string, TopicShelf>()
  /** Tags whose posts may be others than those that are shown. */
  const unshown = new Set<string>()
  /** Only posts whose thread has a tag. */
  const tagged = new Map<LedgerId, Map<ItemId, Taggings>>()
  /** What each community's threads were read from; undefined where it was not mine to read. */
  const sources = new Map<LedgerId, CommunityProjection | undefined>()
  const readTags = createTagReader()

  const shelfOf = (tag: string): TopicShelf => {
    const shelf = shelves.get(tag) ?? createTopicShelf()
    shelves.set(tag, shelf)
    return shelf
  }
  const replace = (ofLedger: Map<ItemId, Taggings>, item: ItemId, next: Taggings | undefined): ReadonlySet<string> => {
    const before = ofLedger.get(item)
    const touched = new Set<string>()
    for (const [tag, tagging] of before ?? []) {
      shelves.get(tag)?.remove(tagging)
      touched.add(tag)
    }
    for (const [tag, tagging] of next ?? []) {
      shelfOf(tag).add(tagging)
      touched.add(tag)
    }
    if (next) ofLedger.set(item, next)
    else ofLedger.delete(item)
    return touched
  }
  const readable = (ledger: LedgerId): CommunityProjection | undefined => {
    const room = rooms.get(ledger)
    return room?.state()?.mayRead(me) ? room.projection : undefined
  }
  /** @returns the tags whose posts may be others now */
  const read = (ledger: LedgerId, items: Iterable<ItemId>): ReadonlySet<string> => {
    const projection = readable(ledger)
    const ofLedger = tagged.get(ledger) ?? new Map<ItemId, Taggings>()
    tagged.set(ledger, ofLedger)
    const touched = new Set<string>()
    for (const item of items) {
      const next = projection && readThread({ ledger, item }, projection, readTags)
      // A reaction, and most comments, change a post and not its tags.
      if (sameTaggings(ofLedger.get(item), next)) continue
      for (const tag of replace(ofLedger, item, next)) touched.add(tag)
    }
    return touched
  }
  const readAll = (ledger: LedgerId): readonly ReadonlySet<string>[] => {
    sources.set(ledger, readable(ledger))
    // Oldest first: each comes to the end of its shelf.
    const posts = [...(rooms.get(ledger)?.projection.posts() ?? [])].reverse()
    return [read(ledger, [...(tagged.get(ledger)?.keys() ?? [])]), read(ledger, posts)]
  }
  /** Who came or went changes only what is named, but where a community was opened or closed to me, or folded anew: posts may be gone then that nobody names. */
  const judge = (posts: RoomsChange["posts"]): readonly ReadonlySet<string>[] =>
    [...new Set([...tagged.keys(), ...rooms.list().map(({ ledger }) => ledger.id)])].flatMap((ledger) =>
      sources.has(ledger) && sources.get(ledger) === readable(ledger)
        ? [read(ledger, posts.get(ledger) ?? [])]
        : readAll(ledger),
    )

  const show = (touched: ReadonlySet<string>): void => {
    for (const tag of touched) {
      if (shelves.get(tag)?.size() === 0) shelves.delete(tag)
      const page = pages.get(tag)
      if (page) replaceKeys(page, shelves.get(tag)?.posts() ?? NO_POSTS)
    }
    const shown = new Map(topics.get().map((view) => [view.tag, view]))
    const tags = new Set([...shelves.keys(), ...followed.chosen.get().keys()])
    const next = [...tags]
      .map((tag) => keepSame(shown.get(tag), viewTopic(tag, shelves.get(tag), { now: now(), followed })))
      .sort((one, other) => other.posts - one.posts || (one.tag < other.tag ? -1 : 1))
    const same = next.length === shown.size && next.every((view, at) => view === topics.get()[at])
    if (!same) topics.set(next)
  }

  show(new Set(judge(new Map()).flatMap((tags) => [...tags])))
  return {
    topics,
    topic(tag) {
      const folded = foldTag(tag)
      const known = pages.get(folded) ?? createObserved(shelves.get(folded)?.posts() ?? NO_POSTS)
      pages.set(folded, known)
      return known
    },
    take({ acts, posts, more = false }) {
      const found = acts ? judge(posts) : [...posts].map(([ledger, items]) => read(ledger, items))
      for (const tags of found) for (const tag of tags) unshown.add(tag)
      if (more || unshown.size === 0) return
      show(unshown)
      unshown.clear()
    },
    refresh: () => show(new Set()),
  }
}

type TagReader = (written: PostData | CommentData) => readonly string[]

/** A view stays the same object while it says the same: its tags are read once. */
const createTagReader = (): TagReader => {
  const known = new WeakMap<PostData | CommentData, readonly string[]>()
  return (written) => {
    const tags = known.get(written) ?? extractTags(written.md)
    known.set(written, tags)
    return tags
  }
}

/** A thread's tags, each with its first use; undefined where it has none, or is not there. */
const readThread = (key: PostKey, projection: CommunityProjection, readTags: TagReader): Taggings | undefined => {
  const post = projection.post(key.item)
  if (!post) return undefined
  const taggings = new Map<string, Tagging>()
  for (const written of [post, ...projection.comments(key.item)])
    for (const spelling of readTags(written)) {
      const tag = foldTag(spelling)
      if (!taggings.has(tag)) taggings.set(tag, { key, at: written.at, spelling })
    }
  return taggings.size > 0 ? taggings : undefined
}

const sameTaggings = (one: Taggings | undefined, other: Taggings | undefined): boolean => {
  if (one?.size !== other?.size) return false
  return [...(one ?? [])].every(([tag, { at, spelling }]) => {
    const match = other?.get(tag)
    return match?.at === at && match.spelling === spelling
  })
}

const viewTopic = (
  tag: string,
  shelf: TopicShelf | undefined,
  { now, followed }: { readonly now: number; readonly followed: LocalSet },
): TopicView => {
  const week = shelf?.countSince(now - WEEK_MS) ?? 0
  const weekBefore = (shelf?.countSince(now - 2 * WEEK_MS) ?? 0) - week
  return {
    tag,
    name: shelf?.spelling() ?? tag,
    posts: shelf?.size() ?? 0,
    week,
    rising: week >= RISING_FROM && week > weekBefore,
    followed: followed.has(tag),
  }
}

const keepSame = (before: TopicView | undefined, view: TopicView): TopicView => {
  const isSame =
    before?.name === view.name &&
    before.posts === view.posts &&
    before.week === view.week &&
    before.rising === view.rising &&
    before.followed === view.followed
  return isSame ? before : view
}
