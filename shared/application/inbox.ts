import type { AttentionEvent, Attentive } from "../attention/attentionEvent.ts"
import { levelOf } from "../attention/attentionSettings.ts"
import { createGroups } from "../attention/groups.ts"
import { createGroupFinder, createMentionFinder } from "../attention/mentionFinder.ts"
import { readPostEvents } from "../attention/readPostEvents.ts"
import { settleEvent } from "../attention/settleEvent.ts"
import { sameData } from "../community/sameData.ts"
import type { ItemId, LedgerId, MemberId, SiteId } from "../kernel/ids.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { compareHex } from "../site/causalOrder.ts"
import type { SiteState } from "../site/siteState.ts"
import type { Timers } from "../sync/replicator/ports.ts"
import { createDerived } from "./derived.ts"
import { type InboxRows, openInboxRows } from "./inboxRows.ts"
import type { LocalSet } from "./localSet.ts"
import type { OwnBox } from "./own/ownBox.ts"
import { readDecisions } from "./readDecisions.ts"
import { readFunctions, readLettingsOut, readOutcomes, readSiteRole } from "./readOutcomes.ts"
import type { Rooms, RoomsChange } from "./rooms.ts"
import type { CommunityView, InboxEntry, MemberView, PostKey, Site } from "./site.ts"
import type { Stances } from "./stances.ts"

interface InboxContext {
  readonly me: MemberId
  readonly store: EnvelopeStore
  readonly own: OwnBox
  readonly rooms: Rooms
  /** Those that this member may read. */
  readonly communities: Observable<readonly CommunityView[]>
  readonly members: Observable<ReadonlyMap<MemberId, MemberView>>
  readonly topics: Pick<LocalSet, "chosen">
  readonly stances: Pick<Stances, "of">
  readonly site: { readonly id: SiteId; readonly state: () => SiteState | undefined }
  readonly timers: Timers
}

export interface Inbox extends Pick<Site, "inbox" | "inboxSettings" | "markInbox" | "changeInboxSettings"> {
  take(change: RoomsChange): void
  /** After the member decided about one thread. */
  reconsider(post: PostKey): void
  stop(): void
}

/** What concerns this member in all their communities: events of a post are read anew only when the post changed. */
export const openInbox = async (context: InboxContext): Promise<Inbox> => {
  const { communities, members, rooms, site, timers } = context
  const rows = await openInboxRows(context.store, context.own)
  const events = new Map<LedgerId, Map<ItemId, readonly AttentionEvent[]>>()
  /** What others decided about this member, their words and what they reported; these change with acts alone. */
  const decisions = new Map<LedgerId, readonly AttentionEvent[]>()
  const eventsOf = (ledger: LedgerId): readonly AttentionEvent[] => [
    ...(decisions.get(ledger) ?? []),
    ...[...(events.get(ledger)?.values() ?? [])].flat(),
  ]
  const readers = new Map<LedgerId, Attentive>()
  const roleOf = (all: ReadonlyMap<MemberId, MemberView>) => {
    const mine = all.get(context.me)
    return [mine?.role, mine?.functions]
  }
  let names = namesOf(members.get())
  let myRole = roleOf(members.get())
  let groups = communities.get()
  /** Everything is to be read anew before anybody sees it. */
  let isStale = true

  const readerOf = (ledger: LedgerId): Attentive => {
    const reader = readers.get(ledger) ?? createReader(context, ledger)
    readers.set(ledger, reader)
    return reader
  }

  const read = (ledger: LedgerId, posts: Iterable<ItemId>): void => {
    const ofLedger = events.get(ledger) ?? new Map<ItemId, readonly AttentionEvent[]>()
    events.set(ledger, ofLedger)
    const projection = rooms.get(ledger)?.projection
    const reader = readerOf(ledger)
    for (const post of posts) {
      const found = projection ? readPostEvents(projection, post, reader) : []
      if (found.length > 0) ofLedger.set(post, found)
      else ofLedger.delete(post)
    }
  }
  const settle = (): void => {
    if (!isStale) return
    isStale = false
    readers.clear()
    events.clear()
    decisions.clear()
    const state = site.state()
    if (state) {
      const reader = readerOf(site.id)
      decisions.set(site.id, [
        ...readSiteRole(state, reader),
        ...readFunctions(state, reader),
        ...readLettingsOut(rooms.list(), state, reader),
      ])
    }
    for (const room of rooms.list()) {
      const { ledger, projection } = room
      read(ledger.id, projection.posts())
      const reader = readerOf(ledger.id)
      decisions.set(ledger.id, [...readDecisions(room, reader, state), ...readOutcomes(room, reader, state)])
    }
  }
  const inbox = createDerived<readonly InboxEntry[]>([], (before) => {
    settle()
    const shown = new Map(before.map((entry) => [entry.id, entry]))
    const next = [{ ledger: site.id, muted: false }, ...communities.get()]
      .flatMap((community) => viewCommunity(community, eventsOf(community.ledger), rows))
      .sort((one, other) => other.at - one.at || compareHex(one.id, other.id))
      .map((entry) => keepSame(shown.get(entry.id), entry))
    const same = next.length === shown.size && next.every((entry, at) => entry === before[at])
    return same ? before : next
  })
  const show = (): void => inbox.invalidate()
  /** One admission changes members, groups and rooms in a row, while somebody waits for the answer: all is read once, after that. */
  const showAnew = (): void => {
    isStale = true
    inbox.invalidate((tell) => void timers.after(0, tell))
  }

  const stops = [
    communities.subscribe(() => {
      const before = groups
      groups = communities.get()
      if (sameGroups(before, groups)) show()
      else showAnew()
    }),
    context.topics.chosen.subscribe(showAnew),
    rows.settings.subscribe(show),
    rows.subscribe(show),
    members.subscribe(() => {
      const current = namesOf(members.get())
      const role = roleOf(members.get())
      if (sameData(role, myRole) && sameData([...current], [...names])) return
      names = current
      myRole = role
      showAnew()
    }),
  ]

  return {
    inbox,
    inboxSettings: rows.settings,
    changeInboxSettings: rows.changeSettings,
    async markInbox(ids, as) {
      const marked = new Set(ids)
      const chosen = inbox.get().filter(({ id }) => marked.has(id))
      const saved = rows.mark(
        chosen.flatMap((entry) => {
          const { ledger } = entry.post
          const event = eventsOf(ledger).find(({ id }) => idOf(ledger, id) === entry.id)
          return event ? [{ id: entry.id, event, before: entry.place }] : []
        }),
        as,
      )
      show()
      await saved
    },
    take({ acts, posts, more = false }) {
      // Judged anew, or folded anew from what is left: posts may be gone that nobody names.
      if (acts) return showAnew()
      if (!isStale) for (const [ledger, ids] of posts) read(ledger, ids)
      if (!more) show()
    },
    reconsider({ ledger, item }) {
      if (!isStale) read(ledger, [item])
      show()
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}

const idOf = (ledger: LedgerId, event: string): string => `${ledger}/${event}`

const keepSame = (before: InboxEntry | undefined, entry: InboxEntry): InboxEntry =>
  before && sameData(before, entry) ? before : entry

const namesOf = (members: ReadonlyMap<MemberId, MemberView>): ReadonlyMap<MemberId, string> =>
  new Map([...members].map(([id, { name }]) => [id, name]))

/** Who belongs where, and under which name: only that decides whom a group's name calls. */
const sameGroups = (one: readonly CommunityView[], other: readonly CommunityView[]): boolean =>
  one.length === other.length &&
  one.every((view, at) => {
    const next = other[at]
    return (
      view.ledger === next?.ledger &&
      view.name === next.name &&
      (view.members === next.members || sameData(view.members, next.members)) &&
      (view.owners === next.owners || sameData(view.owners, next.owners))
    )
  })

const createReader = (context: InboxContext, ledger: LedgerId): Attentive => {
  const { me, members, communities, topics, stances } = context
  const names = namesOf(members.get())
  const groups = createGroups(ledger, communities.get())
  return {
    me,
    joinedAt: members.get().get(me)?.joinedAt ?? Number.POSITIVE_INFINITY,
    mentionsMe: createMentionFinder(me, names, groups.keys()),
    callsMyGroup: createGroupFinder(me, names, groups),
    topics: new Set(topics.chosen.get().keys()),
    stanceOn: (post) => stances.of(ledger, post),
  }
}

const viewCommunity = (
  { ledger, muted }: Pick<CommunityView, "ledger" | "muted">,
  events: readonly AttentionEvent[],
  rows: InboxRows,
): readonly InboxEntry[] => {
  const settings = rows.settings.get()
  const level = levelOf(settings, ledger, muted)
  return events.flatMap((event) => {
    const id = idOf(ledger, event.id)
    const { post, item, from, emojis, at, parts } = event
    const told = event.told ? { told: event.told } : {}
    const settled = settleEvent(event, { settings, level, mark: rows.get(id) })
    return settled ? [{ id, post: { ledger, item: post }, item, from, emojis, at, parts, ...told, ...settled }] : []
  })
}
