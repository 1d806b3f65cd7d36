import { sameData } from "../community/sameData.ts"
import { extractTags, foldTag } from "../community/tags.ts"
import type { ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable, type Observed } from "../kernel/subscription.ts"
import { replaceKeys } from "./keyList.ts"
import type { LocalSet } from "./localSet.ts"
import type { Rooms, RoomsChange } from "./rooms.ts"
import type { PostKey, TopicView } from "./site.ts"

const WEEK_MS = 7 * 24 * 60 * 60 * 1000
/** One post is no movement. */
const RISING_FROM = 2

export interface TopicsContext {
  readonly me: MemberId
  readonly rooms: Rooms
  readonly followed: LocalSet
  readonly now: () => number
}

/** The tags of all posts that I may read, kept up as they change. */
export interface Topics {
  readonly topics: Observable<readonly TopicView[]>
  topic(tag: string): Observable<readonly PostKey[]>
  take(change: RoomsChange): void
  refresh(): void
}

interface Tagged {
  readonly key: PostKey
  readonly at: number
  readonly tags: readonly string[]
}

export const createTopics = (context: TopicsContext): Topics => {
  const { rooms, me, followed, now } = context
  const topics = createObserved<readonly TopicView[]>([])
  const pages = new Map<string, Observed<readonly PostKey[]>>()
  /** Only posts that have a tag; whether they still show is asked when they are listed. */
  const tagged = new Map<LedgerId, Map<ItemId, Tagged>>()

  const pageOf = (tag: string): Observed<readonly PostKey[]> => {
    const known = pages.get(tag) ?? createObserved<readonly PostKey[]>([])
    pages.set(tag, known)
    return known
  }
  /** True where a post that had or has a tag is among them. */
  const read = (ledger: LedgerId, items: Iterable<ItemId>): boolean => {
    const projection = rooms.get(ledger)?.projection
    const ofLedger = tagged.get(ledger) ?? new Map<ItemId, Tagged>()
    tagged.set(ledger, ofLedger)
    let touched = false
    for (const item of items) {
      const post = projection?.post(item)
      const tags = post ? extractTags(post.md) : []
      const known = ofLedger.get(item)
      // A comment or a reaction changes a post, not its tags.
      if (known && post && known.at === post.at && sameData(known.tags, tags)) continue
      if (ofLedger.delete(item)) touched = true
      if (!post || tags.length === 0) continue
      ofLedger.set(item, { key: { ledger, item }, at: post.at, tags })
      touched = true
    }
    return touched
  }
  const visible = (): readonly Tagged[] =>
    [...tagged]
      .flatMap(([ledger, posts]) => {
        const room = rooms.get(ledger)
        if (!room?.state()?.mayRead(me)) return []
        return [...posts.values()].filter(({ key }) => room.projection.post(key.item) !== undefined)
      })
      .sort((one, other) => other.at - one.at)

  const refresh = (): void => {
    const byTag = gather(visible())
    for (const tag of followed.chosen.get().keys()) if (!byTag.has(tag)) byTag.set(tag, [])
    for (const [tag, mentions] of byTag)
      replaceKeys(
        pageOf(tag),
        mentions.map(({ key }) => key),
      )
    for (const [tag, page] of pages) if (!byTag.has(tag)) replaceKeys(page, [])
    const views = [...byTag].map(([tag, mentions]) => viewTopic(tag, mentions, { now: now(), followed }))
    const sorted = views.sort((one, other) => other.posts - one.posts || (one.tag < other.tag ? -1 : 1))
    if (JSON.stringify(sorted) !== JSON.stringify(topics.get())) topics.set(sorted)
  }

  for (const room of rooms.list()) read(room.ledger.id, room.projection.posts())
  refresh()
  return {
    topics,
    topic: (tag) => pageOf(foldTag(tag)),
    take({ acts, posts }) {
      const touched = [...posts].filter(([ledger, items]) => read(ledger, items))
      if (acts || touched.length > 0) refresh()
    },
    refresh,
  }
}

interface Mention {
  readonly key: PostKey
  readonly at: number
  readonly spelling: string
}

/** Posts by folded tag, newest first like the posts given. */
const gather = (posts: readonly Tagged[]): Map<string, Mention[]> => {
  const byTag = new Map<string, Mention[]>()
  for (const { key, at, tags } of posts)
    for (const spelling of tags) {
      const tag = foldTag(spelling)
      const mentions = byTag.get(tag)
      if (mentions) mentions.push({ key, at, spelling })
      else byTag.set(tag, [{ key, at, spelling }])
    }
  return byTag
}

/** The spelling used most; among equals the newest. */
const spellingOf = (tag: string, mentions: readonly Mention[]): string => {
  const counts = new Map<string, number>()
  for (const { spelling } of mentions) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? tag
}

const viewTopic = (
  tag: string,
  mentions: readonly Mention[],
  { now, followed }: { readonly now: number; readonly followed: LocalSet },
): TopicView => {
  const week = mentions.filter(({ at }) => at > now - WEEK_MS).length
  const weekBefore = mentions.filter(({ at }) => at > now - 2 * WEEK_MS).length - week
  return {
    tag,
    name: spellingOf(tag, mentions),
    posts: mentions.length,
    week,
    rising: week >= RISING_FROM && week > weekBefore,
    followed: followed.has(tag),
  }
}
