import type { DeviceId, MemberId } from "../kernel/ids.ts"
import { createObserved } from "../kernel/subscription.ts"
import type { LedgerChange, Ledgers } from "../ledger/ledger.ts"
import type { Replicator, Timers } from "../sync/replicator/ports.ts"
import { noteHeard, readLastHeard, viewAuthors } from "./memberViews.ts"
import { readAnswering } from "./readAnswering.ts"
import type { Roster } from "./roster.ts"
import type { AuthorView, Site } from "./site.ts"

interface MemberListSources {
  readonly ledgers: Ledgers
  readonly replicator: Pick<Replicator, "peers">
  readonly roster: Roster
  readonly timers: Timers
}

/** Who belongs to the site and who is there, as screens show them. */
export interface MemberList {
  readonly ofSite: Pick<Site, "members" | "authors">
  /** After the roster changed. */
  refresh(): void
  /** Notes who wrote; screens hear of it a little later. */
  hear(change: LedgerChange): void
  stop(): void
}

/** While a device catches up, everybody was "last heard" just now, many times a second: names in every post would be rendered for it. */
const HEARD_PAUSE_MS = 1_000

export const createMemberList = ({ ledgers, replicator, roster, timers }: MemberListSources): MemberList => {
  const authors = createObserved<ReadonlyMap<MemberId, AuthorView>>(new Map())
  const members = createObserved<ReadonlyMap<MemberId, AuthorView>>(new Map())
  const lastHeard = readLastHeard(ledgers)
  let connected: ReadonlySet<DeviceId> = new Set()
  let cancelPause: (() => void) | null = null

  const refresh = (): void => {
    const site = roster.state.get()
    if (!site) return
    const next = viewAuthors({ site, profiles: roster.profiles.get(), connected, lastHeard }, authors.get())
    if (isSameMap(authors.get(), next)) return
    const active = new Map([...next].filter(([, { gone }]) => gone === null))
    authors.set(next)
    if (!isSameMap(members.get(), active)) members.set(active)
  }
  const refreshSoon = (): void => {
    cancelPause ??= timers.after(HEARD_PAUSE_MS, () => {
      cancelPause = null
      refresh()
    })
  }
  /** Most changes of a peer are its progress, which is nothing to a member. */
  const takePeers = (): void => {
    const current = new Set(readAnswering(replicator).map(({ device }) => device))
    if (current.size === connected.size && [...current].every((device) => connected.has(device))) return
    connected = current
    refresh()
  }
  const stopPeers = replicator.peers.subscribe(takePeers)
  takePeers()
  return {
    ofSite: { members, authors },
    refresh,
    hear({ items, acts }) {
      for (const heard of [...items, ...acts]) noteHeard(lastHeard, heard)
      refreshSoon()
    },
    stop() {
      stopPeers()
      cancelPause?.()
    },
  }
}

const isSameMap = <Key, Value>(one: ReadonlyMap<Key, Value>, other: ReadonlyMap<Key, Value>): boolean =>
  one.size === other.size && [...other].every(([key, value]) => one.get(key) === value)
