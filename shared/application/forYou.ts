import { arrangePosts } from "../attention/relevance/arrangePosts.ts"
import { createHelpFinder } from "../attention/relevance/createHelpFinder.ts"
import { gatherInterests } from "../attention/relevance/interests.ts"
import { isWaiting } from "../attention/relevance/isWaiting.ts"
import { type PostFacts, readPostFacts } from "../attention/relevance/postFacts.ts"
import { type Scored, scorePost } from "../attention/relevance/scorePost.ts"
import { type Tuning } from "../attention/relevance/tuning.ts"
import type { CommentData, PostData } from "../community/postData.ts"
import { sameData } from "../community/sameData.ts"
import type { MemberId } from "../kernel/ids.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { Choices } from "./choices.ts"
import type { CommunityViews } from "./communityViews.ts"
import { createDerived } from "./derived.ts"
import { openTuning } from "./own/openTuning.ts"
import type { OwnBox } from "./own/ownBox.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import type { InboxEntry, PostKey, RankedPost, Site } from "./site.ts"

/** The newest posts are weighed: what is older does not come up by itself, and the first time stays under 100 ms. */
const WEIGHED = 800
/** A page that ends. */
const PLACED = 200

export interface ForYouContext {
  readonly me: MemberId
  readonly own: OwnBox
  readonly rooms: Rooms
  readonly lists: Pick<CommunityViews, "home" | "isUnread">
  readonly choices: Pick<Choices, "topics" | "favourites">
  readonly inbox: Observable<readonly InboxEntry[]>
  readonly profiles: Roster["profiles"]
  readonly now: () => number
}

export interface ForYou extends Pick<Site, "forYou" | "forYouTuning" | "tuneForYou" | "resetForYou"> {
  /** The weighed posts in the order in which they concern the member, mixed; for who asks now. */
  weigh(): readonly Scored[]
  /** After posts changed or were read. */
  refresh(): void
  stop(): void
}

/** Home in the order of what concerns this member: weighed on this device alone, from what only its member's own devices know. */
export const openForYou = (context: ForYouContext): ForYou => {
  const { own, lists, choices, inbox, profiles } = context
  const tuning = openTuning(own)
  const facts = createFactReader(context)
  const scores = createScoreKeeper(context)
  const weigh = (): readonly Scored[] => {
    const read = facts.read(lists.home.get().slice(0, WEIGHED))
    return arrangePosts(scores.score(read, tuning.value.get()), PLACED)
  }
  const ranked = createDerived<readonly RankedPost[]>([], (before) => keepSame(before, weigh()))
  const sources = [lists.home, choices.topics.chosen, choices.favourites.chosen, inbox, tuning.value, profiles]
  const stops = sources.map((source) => source.subscribe(ranked.invalidate))
  return {
    forYou: ranked,
    forYouTuning: tuning.value,
    tuneForYou: tuning.tune,
    resetForYou: tuning.reset,
    weigh,
    refresh: ranked.invalidate,
    stop() {
      for (const stop of stops) stop()
    },
  }
}

interface Weighed {
  readonly post: PostData
  readonly thread: readonly CommentData[]
  readonly isArchived: boolean
  readonly facts: PostFacts
}

const nameOf = ({ ledger, item }: PostKey): string => `${ledger}/${item}`

/** Reads a post's text once: its facts are kept until what its community shows of it changes. */
const createFactReader = ({ rooms, me }: ForYouContext) => {
  let kept: ReadonlyMap<PostKey, Weighed> = new Map()
  const readOne = (key: PostKey): Weighed | undefined => {
    const room = rooms.get(key.ledger)
    const post = room?.projection.post(key.item)
    if (!room || !post) return undefined
    const { projection } = room
    // Nobody can answer there any more.
    const isArchived = (room.state()?.archived ?? null) !== null
    const thread = projection.comments(key.item)
    const known = kept.get(key)
    if (known?.post === post && known.thread === thread && known.isArchived === isArchived) return known
    const facts = readPostFacts(projection, key.item, me)
    return facts && { post, thread, isArchived, facts: isArchived ? { ...facts, asks: null } : facts }
  }
  return {
    read(keys: readonly PostKey[]): readonly Weighed[] {
      const next = new Map<PostKey, Weighed>()
      for (const key of keys) {
        const read = readOne(key)
        if (read) next.set(key, read)
      }
      kept = next
      return [...next.values()]
    },
  }
}

interface Kept {
  readonly unread: boolean
  readonly concerning: boolean
  readonly scored: Scored
}

const tells = ({ mine, spoke, exchanges }: PostFacts): boolean => mine || spoke || exchanges.length > 0

const NO_HELP: readonly string[] = []

/** Scores a post once for as long as it stays the same and the reader's interests do: a new post costs itself. */
const createScoreKeeper = ({ me, lists, choices, inbox, profiles, now }: ForYouContext) => {
  let telling: readonly PostFacts[] = []
  let basis: readonly unknown[] = []
  let interests = gatherInterests([])
  let help = NO_HELP
  let helpsWith = createHelpFinder(help)
  let kept = new WeakMap<PostFacts, Kept>()

  /** What one's interests are gathered from, and what one chose: where any of it changed, all is scored anew. */
  const take = (posts: readonly Weighed[], tuning: Tuning): void => {
    const next = posts.map(({ facts }) => facts).filter(tells)
    const isSame = next.length === telling.length && next.every((facts, at) => facts === telling[at])
    const offered = profiles.get().get(me)?.help ?? NO_HELP
    if (!sameData(offered, help)) {
      help = offered
      helpsWith = createHelpFinder(help)
    }
    const chosen = [tuning, choices.topics.chosen.get(), choices.favourites.chosen.get(), helpsWith]
    if (isSame && chosen.every((choice, at) => choice === basis[at])) return
    telling = next
    basis = chosen
    interests = gatherInterests(next)
    kept = new WeakMap()
  }
  return {
    score(posts: readonly Weighed[], tuning: Tuning): readonly Scored[] {
      take(posts, tuning)
      const entries = new Map<string, InboxEntry[]>()
      for (const entry of inbox.get()) {
        const known = entries.get(nameOf(entry.post))
        if (known) known.push(entry)
        else entries.set(nameOf(entry.post), [entry])
      }
      const at = now()
      return posts.map(({ post, facts }) => {
        const unread = lists.isUnread(facts.ledger, post)
        const calling = entries.size > 0 ? entries.get(nameOf(facts)) : undefined
        const concerning = calling?.some((entry) => isWaiting(entry, facts)) ?? false
        const known = kept.get(facts)
        if (known && known.unread === unread && known.concerning === concerning) return known.scored
        const scored = scorePost(
          facts,
          {
            interests,
            tuning,
            helpsWith,
            followsTopic: choices.topics.has,
            isFavourite: choices.favourites.has,
            concerns: () => concerning,
            isUnread: () => unread,
          },
          at,
        )
        kept.set(facts, { unread, concerning, scored })
        return scored
      })
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
