import type { CommunityState } from "../community/communityState.ts"
import type { PostData } from "../community/postData.ts"
import { sameData } from "../community/sameData.ts"
import { compareHlc } from "../kernel/hybridClock.ts"
import type { ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable, type Observed } from "../kernel/subscription.ts"
import type { SiteState } from "../site/siteState.ts"
import { compareHex } from "../site/causalOrder.ts"
import type { Choices } from "./choices.ts"
import { type CommunityShelf, createCommunityShelf } from "./communityShelf.ts"
import { replaceKeys } from "./keyList.ts"
import type { ReadingMarks } from "./readingMarks.ts"
import type { Room, Rooms } from "./rooms.ts"
import type { CommunityView, PostKey } from "./site.ts"

export interface CommunityViewsContext {
  readonly me: MemberId
  readonly rooms: Rooms
  readonly marks: ReadingMarks
  readonly choices: Pick<Choices, "favourites" | "mutes">
  site(): SiteState | undefined
}

/** Lists: which communities, which posts, what is unread. */
export interface CommunityViews {
  readonly communities: Observable<readonly CommunityView[]>
  readonly home: Observable<readonly PostKey[]>
  feed(ledger: LedgerId): Observable<readonly PostKey[]>
  isUnread(ledger: LedgerId, post: PostData): boolean
  /** The same of a post that is listed; costs a look-up, since feeds ask it of all that they show. */
  isListedUnread(key: PostKey): boolean
  /** After these posts appeared, changed, vanished or were read. @param more follows at once: the lists wait for the last */
  refresh(changed: Iterable<readonly [LedgerId, Iterable<ItemId>]>, more?: boolean): void
  /** After a change of who belongs, who may read, what exists, or what its member chose. */
  refreshAll(): void
}

export const createCommunityViews = (context: CommunityViewsContext): CommunityViews => {
  const { me, rooms, marks, choices } = context
  const communities = createObserved<readonly CommunityView[]>([])
  const home = createObserved<readonly PostKey[]>([])
  const feeds = new Map<LedgerId, Observed<readonly PostKey[]>>()
  /** Of the communities that we may read, in their order. */
  let shelves: ReadonlyMap<LedgerId, CommunityShelf> = new Map()

  const feedOf = (ledger: LedgerId): Observed<readonly PostKey[]> => {
    const known = feeds.get(ledger) ?? createObserved<readonly PostKey[]>([])
    feeds.set(ledger, known)
    return known
  }
  const joinedAt = (): number => context.site()?.members.get(me)?.joinedAt ?? 0
  const isUnread = (ledger: LedgerId, post: PostData): boolean =>
    // What was said before one came is there to be found, not to be caught up with.
    post.author !== me && post.at > joinedAt() && !marks.has(ledger, post.id)

  const isHeard = (ledger: LedgerId): boolean =>
    !choices.mutes.has(ledger) && (rooms.get(ledger)?.state()?.belongs(me) ?? false)
  const showHome = (): void => {
    const audible = [...shelves].flatMap(([ledger, shelf]) => (isHeard(ledger) ? [shelf] : []))
    const [only, other] = audible
    if (only && !other) return replaceKeys(home, only.keys())
    const heard = audible.flatMap((shelf) => shelf.posts())
    const newestFirst = heard.sort((one, other) => other.at - one.at || compareHex(other.key.ledger, one.key.ledger))
    replaceKeys(
      home,
      newestFirst.map(({ key }) => key),
    )
  }
  const showCommunities = (views: readonly CommunityView[]): void => {
    const shown = new Map(communities.get().map((view) => [view.ledger, view]))
    const next = views.map((view) => (sameData(shown.get(view.ledger), view) ? (shown.get(view.ledger) ?? view) : view))
    const same = next.length === shown.size && next.every((view, at) => view === communities.get()[at])
    if (!same) communities.set(next)
  }
  const showFeed = (ledger: LedgerId, shelf: CommunityShelf): void => replaceKeys(feedOf(ledger), shelf.keys())
  const byChoice = (one: Room, other: Room): number =>
    Number(choices.favourites.has(other.ledger.id)) - Number(choices.favourites.has(one.ledger.id)) ||
    byFounding(one, other)
  const refreshAll = (): void => {
    const visible = rooms
      .list()
      .filter((room) => room.state()?.mayRead(me) ?? false)
      .sort(byChoice)
    shelves = new Map(visible.map((room) => [room.ledger.id, createCommunityShelf(room, isUnread)]))
    for (const [ledger, feed] of feeds) if (!shelves.has(ledger)) replaceKeys(feed, [])
    for (const [ledger, shelf] of shelves) showFeed(ledger, shelf)
    showHome()
    showCommunities([...shelves.values()].map((shelf) => viewCommunity(shelf, context)))
  }

  return {
    communities,
    home,
    feed: feedOf,
    isUnread,
    isListedUnread: ({ ledger, item }) => shelves.get(ledger)?.isUnread(item) ?? false,
    refreshAll,
    refresh(changed, more = false) {
      let moved = false
      for (const [ledger, ids] of changed) {
        const shelf = shelves.get(ledger)
        if (!shelf) continue
        if (shelf.room !== rooms.get(ledger)) return refreshAll()
        shelf.take(ids)
      }
      if (more) return
      for (const [ledger, shelf] of shelves) {
        const before = shelf.posts()
        shelf.list()
        if (shelf.posts() === before) continue
        moved = true
        showFeed(ledger, shelf)
      }
      if (moved) showHome()
      showCommunities(
        communities.get().map((view) => ({ ...view, ...countsOf(shelves.get(view.ledger), !isHeard(view.ledger)) })),
      )
    },
  }
}

/** The same on every device: by the founders' clocks, then by name. */
const byFounding = (one: Room, other: Room): number => {
  const [first, second] = [one.state(), other.state()]
  if (!first || !second) return Number(!first) - Number(!second)
  return (
    compareHlc(first.founded, second.founded) ||
    Number(first.name > second.name) - Number(first.name < second.name) ||
    compareHex(first.ledger, second.ledger)
  )
}

type Counts = Pick<CommunityView, "unread" | "posts" | "lastActivity">

const countsOf = (shelf: CommunityShelf | undefined, muted: boolean): Counts => ({
  unread: muted ? 0 : (shelf?.unread() ?? 0),
  posts: shelf?.posts().length ?? 0,
  lastActivity: shelf?.lastActivity() ?? null,
})

const holdersOf = (state: CommunityState | undefined): CommunityView["roles"] =>
  [...(state?.roles ?? [])].flatMap(([member, { role, since, by, review }]) =>
    role === "contributor" ? [] : [{ member, role, since: since.ms, by, review }],
  )

const viewCommunity = (shelf: CommunityShelf, { me, choices, site }: CommunityViewsContext): CommunityView => {
  const { room } = shelf
  const ledger = room.ledger.id
  const state = room.state()
  const everybody = [...(site()?.members.values() ?? [])].filter((member) => member.state === "active")
  const muted = choices.mutes.has(ledger)
  return {
    ledger,
    name: state?.name ?? "",
    purpose: state?.purpose ?? "",
    emoji: state?.emoji ?? "",
    audience: state?.audience ?? "",
    tone: state?.tone ?? "",
    language: state?.language ?? null,
    editorial: state?.editorial ?? "",
    access: state?.access ?? "open",
    owners: state?.owners ?? [],
    founded: state?.founded.ms ?? 0,
    members: everybody.filter(({ id }) => state?.belongs(id)).map(({ id }) => id),
    joined: state?.belongs(me) ?? false,
    favourite: choices.favourites.has(ledger),
    muted,
    ready: state !== undefined,
    mayWrite: state?.mayWrite(me) ?? false,
    mayManage: state?.mayManage(me) ?? false,
    mayLetIn: state?.may("community.invite", me) ?? false,
    roles: holdersOf(state),
    archivedAt: state?.archived?.since.ms ?? null,
    mayModerate: state?.may("item.hide", me) ?? false,
    pinned: (state?.pinned ?? []).flatMap((item) => (room.projection.post(item) ? [{ ledger, item }] : [])),
    ...countsOf(shelf, muted || !(state?.belongs(me) ?? false)),
  }
}
