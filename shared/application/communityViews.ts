import type { PostData } from "../community/postData.ts"
import type { LedgerId, MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable, type Observed } from "../kernel/subscription.ts"
import type { SiteState } from "../site/siteState.ts"
import type { ReadingMarks } from "./readingMarks.ts"
import type { Room, Rooms } from "./rooms.ts"
import type { CommunityView, PostKey } from "./site.ts"

export interface CommunityViewsContext {
  readonly me: MemberId
  readonly rooms: Rooms
  readonly marks: ReadingMarks
  site(): SiteState | undefined
}

/** Lists: which communities, which posts, what is unread. */
export interface CommunityViews {
  readonly communities: Observable<readonly CommunityView[]>
  readonly home: Observable<readonly PostKey[]>
  feed(ledger: LedgerId): Observable<readonly PostKey[]>
  isUnread(ledger: LedgerId, post: PostData): boolean
  refresh(): void
}

export const createCommunityViews = (context: CommunityViewsContext): CommunityViews => {
  const { me, rooms, marks } = context
  const communities = createObserved<readonly CommunityView[]>([])
  const home = createObserved<readonly PostKey[]>([])
  const feeds = new Map<LedgerId, Observed<readonly PostKey[]>>()

  const feedOf = (ledger: LedgerId): Observed<readonly PostKey[]> => {
    const known = feeds.get(ledger) ?? createObserved<readonly PostKey[]>([])
    feeds.set(ledger, known)
    return known
  }
  const joinedAt = (): number => context.site()?.members.get(me)?.joinedAt ?? 0
  const isUnread = (ledger: LedgerId, post: PostData): boolean =>
    // What was said before one came is there to be found, not to be caught up with.
    post.author !== me && post.at > joinedAt() && !marks.has(ledger, post.id)

  const visibleRooms = (): readonly Room[] => rooms.list().filter((room) => room.state()?.mayRead(me) ?? false)

  const refresh = (): void => {
    const visible = visibleRooms()
    const everything: { readonly key: PostKey; readonly at: number }[] = []
    for (const room of visible) {
      const ledger = room.ledger.id
      const posts = postsOf(room)
      const keys = posts.map((post) => ({ key: { ledger, item: post.id }, at: post.at }))
      replaceKeys(
        feedOf(ledger),
        keys.map(({ key }) => key),
      )
      everything.push(...keys)
    }
    everything.sort((one, other) => other.at - one.at)
    replaceKeys(
      home,
      everything.map(({ key }) => key),
    )
    communities.set(visible.map((room) => viewCommunity(room, { me, site: context.site(), isUnread })))
  }

  return { communities, home, feed: feedOf, isUnread, refresh }
}

const postsOf = ({ projection }: Room): readonly PostData[] =>
  projection.posts().flatMap((id) => projection.post(id) ?? [])

/** The same reference while the same posts stand in the same order, so that no list renders for nothing. */
const replaceKeys = (list: Observed<readonly PostKey[]>, keys: readonly PostKey[]): void => {
  const old = list.get()
  const same =
    old.length === keys.length &&
    keys.every(({ ledger, item }, at) => old[at]?.item === item && old[at]?.ledger === ledger)
  if (!same) list.set(keys)
}

const viewCommunity = (
  room: Room,
  {
    me,
    site,
    isUnread,
  }: {
    readonly me: MemberId
    readonly site: SiteState | undefined
    readonly isUnread: (ledger: LedgerId, post: PostData) => boolean
  },
): CommunityView => {
  const state = room.state()
  const posts = postsOf(room)
  const everybody = [...(site?.members.values() ?? [])].filter((member) => member.state === "active")
  return {
    ledger: room.ledger.id,
    name: state?.name ?? "",
    purpose: state?.purpose ?? "",
    emoji: state?.emoji ?? "",
    access: state?.access ?? "open",
    members: everybody.filter(({ id }) => state?.mayRead(id)).map(({ id }) => id),
    unread: posts.filter((post) => isUnread(room.ledger.id, post)).length,
    posts: posts.length,
    ready: state !== undefined,
    mayWrite: state?.mayWrite(me) ?? false,
    mayManage: state?.mayManage(me) ?? false,
  }
}
