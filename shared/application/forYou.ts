import { arrangePosts } from "../attention/relevance/arrangePosts.ts"
import { gatherInterests } from "../attention/relevance/interests.ts"
import { type PostFacts, readPostFacts } from "../attention/relevance/postFacts.ts"
import { type Reader, type Scored, scorePost } from "../attention/relevance/scorePost.ts"
import { parseTuning, tune } from "../attention/relevance/tuning.ts"
import type { CommentData, PostData } from "../community/postData.ts"
import { sameData } from "../community/sameData.ts"
import type { MemberId } from "../kernel/ids.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { Choices } from "./choices.ts"
import type { CommunityViews } from "./communityViews.ts"
import { createDerived } from "./derived.ts"
import { openLocalRow } from "./localRow.ts"
import type { Rooms } from "./rooms.ts"
import type { InboxEntry, PostKey, RankedPost, Site } from "./site.ts"

/** The newest posts are weighed: what is older does not come up by itself. */
export const WEIGHED = 2_000
/** A page that ends. */
const PLACED = 200

export interface ForYouContext {
  readonly me: MemberId
  readonly store: EnvelopeStore
  readonly rooms: Rooms
  readonly lists: Pick<CommunityViews, "home" | "isUnread">
  readonly choices: Pick<Choices, "topics" | "favourites">
  readonly inbox: Observable<readonly InboxEntry[]>
  readonly now: () => number
}

export interface ForYou extends Pick<Site, "forYou" | "forYouTuning" | "tuneForYou" | "resetForYou"> {
  /** The weighed posts in the order in which they concern the member, mixed; for who asks now. */
  weigh(): readonly Scored[]
  /** After posts changed or were read. */
  refresh(): void
  stop(): void
}

/** Home in the order of what concerns this member: weighed on this device alone, from rows that never leave it. */
export const openForYou = async (context: ForYouContext): Promise<ForYou> => {
  const { store, lists, choices, inbox } = context
  const tuning = await openLocalRow(store, "attention/tuning", parseTuning)
  const facts = createFactReader(context)
  const weigh = (): readonly Scored[] => {
    const posts = facts.read(lists.home.get().slice(0, WEIGHED))
    const reader = { ...createReader(context, posts), tuning: tuning.value.get() }
    const now = context.now()
    const scored = posts.map((post) => scorePost(post, reader, now))
    return arrangePosts(scored, PLACED)
  }
  const ranked = createDerived<readonly RankedPost[]>([], (before) => keepSame(before, weigh()))
  const stops = [lists.home, choices.topics.chosen, choices.favourites.chosen, inbox, tuning.value].map((source) =>
    source.subscribe(ranked.invalidate),
  )
  return {
    forYou: ranked,
    forYouTuning: tuning.value,
    tuneForYou: (subject, direction) => tuning.change((before) => tune(before, subject, direction)),
    resetForYou: () => tuning.change(() => ({})),
    weigh,
    refresh: ranked.invalidate,
    stop() {
      for (const stop of stops) stop()
    },
  }
}

interface Kept {
  readonly post: PostData
  readonly thread: readonly CommentData[]
  readonly facts: PostFacts
}

const nameOf = ({ ledger, item }: PostKey): string => `${ledger}/${item}`

/** Reads a post's text once: its facts are kept until what its community shows of it changes. */
const createFactReader = ({ rooms, me }: ForYouContext) => {
  let kept: ReadonlyMap<string, Kept> = new Map()
  const readOne = (key: PostKey): Kept | undefined => {
    const projection = rooms.get(key.ledger)?.projection
    const post = projection?.post(key.item)
    if (!projection || !post) return undefined
    const thread = projection.comments(key.item)
    const known = kept.get(nameOf(key))
    if (known?.post === post && known.thread === thread) return known
    const facts = readPostFacts(projection, key.item, me)
    return facts && { post, thread, facts }
  }
  return {
    read(keys: readonly PostKey[]): readonly PostFacts[] {
      const next = new Map<string, Kept>()
      for (const key of keys) {
        const read = readOne(key)
        if (read) next.set(nameOf(key), read)
      }
      kept = next
      return [...next.values()].map(({ facts }) => facts)
    },
  }
}

const createReader = (
  { rooms, lists, choices, inbox }: ForYouContext,
  posts: readonly PostFacts[],
): Omit<Reader, "tuning"> => {
  const todo = new Set(
    inbox
      .get()
      .filter(({ place }) => place === "todo")
      .map(({ post }) => nameOf(post)),
  )
  return {
    interests: gatherInterests(posts),
    followsTopic: choices.topics.has,
    isFavourite: choices.favourites.has,
    concerns: (post) => todo.has(nameOf(post)),
    isUnread: ({ ledger, item }) => {
      const post = rooms.get(ledger)?.projection.post(item)
      return post !== undefined && lists.isUnread(ledger, post)
    },
  }
}

/** The same references where a post stands for the same reasons, so that no row renders for nothing. */
const keepSame = (before: readonly RankedPost[], scored: readonly Scored[]): readonly RankedPost[] => {
  const known = new Map(before.map((ranked) => [nameOf(ranked.key), ranked]))
  const next = scored.map(({ post: { ledger, item }, why }): RankedPost => {
    const ranked = { key: { ledger, item }, why }
    const old = known.get(nameOf(ranked.key))
    return old && sameData(old, ranked) ? old : ranked
  })
  return next.length === before.length && next.every((ranked, at) => ranked === before[at]) ? before : next
}
