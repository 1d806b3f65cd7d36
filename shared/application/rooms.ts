import { createCommunityProjection, type CommunityProjection } from "../community/communityProjection.ts"
import type { CommunityState } from "../community/communityState.ts"
import { createCommunityResolver } from "../community/resolveCommunity.ts"
import type { ItemId, LedgerId, MemberId, SiteId } from "../kernel/ids.ts"
import type { Unsubscribe } from "../kernel/subscription.ts"
import type { Ledger, LedgerChange, Ledgers } from "../ledger/ledger.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import { createDoors, type Doors, isDoor } from "./doors.ts"
import type { Timers } from "../sync/replicator/ports.ts"
import { createRoomsNews } from "./roomsNews.ts"
import type { Roster } from "./roster.ts"

/** One community as this device holds it. */
export interface Room {
  readonly ledger: Ledger
  readonly projection: CommunityProjection
  /** Undefined until its genesis has arrived. */
  state(): CommunityState | undefined
}

export interface RoomsChange {
  /** Membership, names or the set of communities changed. */
  readonly acts: boolean
  readonly posts: ReadonlyMap<LedgerId, ReadonlySet<ItemId>>
  /** Of a bulk that is told in portions another one follows at once: what costs as much as there is can wait for the last. */
  readonly more?: boolean
}

/** All communities of the site, folded as their ledgers grow. */
export interface Rooms {
  get(ledger: LedgerId): Room | undefined
  list(): readonly Room[]
  /** Of the communities that are joined on request; a change of theirs is told as one of acts. */
  readonly doors: Pick<Doors, "get" | "list">
  /**
   * Opens what the roster names and judges everything anew: who may write decides what counts.
   * @param later is given what tells of it, where links go before screens
   */
  refresh(later?: (tell: () => void) => void): Promise<void>
  take(ledger: Ledger, change: LedgerChange): void
  /** See RoomsNews. */
  hold(): () => void
  /** See RoomsNews. */
  endBulk(): void
  subscribe(listener: (change: RoomsChange) => void): Unsubscribe
  stop(): void
}

export interface RoomsSources {
  readonly ledgers: Ledgers
  readonly site: SiteId
  readonly timers: Timers
  /** Sees what is withheld from others where it is their own. */
  readonly me: MemberId
}

const MAX_UNSAID = 1_000

export const createRooms = ({ ledgers, site, timers, me }: RoomsSources, roster: Roster): Rooms => {
  const rooms = new Map<LedgerId, OpenRoom>()
  const doors = createDoors()
  const listeners = new Set<(change: RoomsChange) => void>()
  const tell = (change: RoomsChange) => {
    for (const listener of [...listeners]) listener(change)
  }
  const news = createRoomsNews(timers, tell)
  let judgedBy: SiteState | undefined
  const roomOf = (ledger: Ledger): OpenRoom => {
    const known = rooms.get(ledger.id)
    if (known) return known
    const room = openRoom(ledger, roster, { me, doors })
    rooms.set(ledger.id, room)
    return room
  }

  /** Lists cost what they hold: of thousands of older posts they hear in a few portions. */
  const takeOlder = (room: OpenRoom, { items }: LedgerChange): void => {
    for (const id of room.projection.apply(items, [])) room.unsaid.add(id)
    const isRead = items.length === 0
    if (isRead) room.erase()
    if (!isRead && room.unsaid.size < MAX_UNSAID) return
    const posts = new Set(room.unsaid)
    room.unsaid.clear()
    tell({ acts: false, posts: new Map([[room.ledger.id, posts]]) })
  }

  return {
    get: (ledger) => rooms.get(ledger),
    list: () => [...rooms.values()],
    doors,
    async refresh(later = (tellAll) => tellAll()) {
      const state = roster.state.get()
      if (!state) return
      // A guest holds what others offer them, and nothing of what exists besides; until we are known we may be one.
      const role = state.members.get(me)?.role
      const named = role === undefined || role === "guest" ? [] : state.openCommunities
      // One that can't be opened now keeps nobody from the others; the next change of the roster tries again.
      for (const id of named) if (!ledgers.get(id)) await ledgers.open(id).catch(() => undefined)
      const posts = new Map<LedgerId, ReadonlySet<ItemId>>()
      const others = ledgers.ids().flatMap((id) => (id === site ? [] : (ledgers.get(id) ?? [])))
      const found = others.filter(isDoor)
      // Most acts of a site change nobody: what their communities come to stays.
      const arePeopleSame = judgedBy?.members === state.members && judgedBy.devices === state.devices
      const isSame = arePeopleSame && found.every(({ id }) => doors.get(id))
      judgedBy = state
      for (const ledger of found) if (!arePeopleSame || !doors.get(ledger.id)) doors.judge(ledger, state)
      for (const ledger of others) {
        if (doors.get(ledger.id) || (isSame && rooms.has(ledger.id))) continue
        const room = roomOf(ledger)
        posts.set(ledger.id, room.judgeAnew(state))
        room.erase()
      }
      if (!isSame || posts.size > 0) later(() => news.say({ acts: true, posts }))
    },
    take(ledger, change) {
      const state = roster.state.get()
      if (ledger.id === site || !state) return
      if (!rooms.get(ledger.id)?.state() && isDoor(ledger)) {
        // Opened before its first act was there, it was taken for a community.
        rooms.delete(ledger.id)
        doors.judge(ledger, state)
        const behind = rooms.get(doors.get(ledger.id)?.state()?.community ?? site)
        const changed = behind ? [[behind.ledger.id, behind.judgeAnew(state)] as const] : []
        return news.say({ acts: true, posts: new Map(changed) })
      }
      if (change.origin === "older" && rooms.has(ledger.id)) return takeOlder(roomOf(ledger), change)
      // Rows were set aside: what was folded from them is folded anew from what is left.
      if (change.origin === "store") rooms.delete(ledger.id)
      const acts = !rooms.has(ledger.id) || change.acts.length > 0
      const room = roomOf(ledger)
      const changed = new Set([
        ...room.projection.apply(change.items, change.gone),
        ...(acts ? room.judgeAnew(state) : []),
      ])
      room.erase()
      news.say({ acts, posts: new Map([[ledger.id, changed]]) })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hold: news.hold,
    endBulk: news.endBulk,
    stop: news.stop,
  }
}

interface OpenRoom extends Room {
  /** Older posts that no list has heard of yet. */
  readonly unsaid: Set<ItemId>
  judgeAnew(site: SiteState): ReadonlySet<ItemId>
  /** Drops the content that its author deleted. */
  erase(): void
}

interface RoomContext {
  readonly me: MemberId
  readonly doors: Doors
}

const openRoom = (ledger: Ledger, roster: Roster, { me, doors }: RoomContext): OpenRoom => {
  const resolver = createCommunityResolver(ledger.id)
  const resolve = (site: SiteState) => resolver.resolve(ledger.acts(), site, doors.closingsOf(ledger.id))
  let state: CommunityState | undefined
  const projection = createCommunityProjection({
    ledger: ledger.id,
    reader: me,
    memberOf: (device) => {
      const site = roster.state.get()
      return site && memberOf(site, device)
    },
    mayHaveWritten: (member) => state?.mayHaveWritten(member) ?? false,
    endOf: (device) => state?.cutoffs.get(device)?.seq,
  })
  // First who may write, so that nothing is taken in twice.
  const site = roster.state.get()
  if (site) state = resolve(site)
  let withholding = state?.withholding
  if (state) projection.withhold(state.withholds)
  projection.apply([...ledger.items()], [])
  const withhold = (): ReadonlySet<ItemId> => {
    if (!state || state.withholding === withholding) return new Set()
    withholding = state.withholding
    return projection.withhold(state.withholds)
  }
  return {
    ledger,
    projection,
    unsaid: new Set(),
    state: () => state,
    judgeAnew(site) {
      state = resolve(site)
      const reattributed = projection.reattribute()
      return new Set([...reattributed, ...withhold()])
    },
    erase() {
      // What an unread volume says about an item may still save it from a deletion that is not its author's.
      const targets = ledger.unread().length > 0 ? [] : projection.erasures()
      // What the disk refuses to drop now is dropped after the next change, or at the next start.
      if (targets.length > 0) ledger.erase(targets).catch(() => undefined)
    },
  }
}
