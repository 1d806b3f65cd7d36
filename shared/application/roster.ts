import { sameData } from "../community/sameData.ts"
import type { MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import { compareHlc } from "../kernel/hybridClock.ts"
import { parseItem } from "../community/items.ts"
import type { ActRecord, ItemRecord, Ledger } from "../ledger/ledger.ts"
import { compareHex } from "../site/causalOrder.ts"
import { createSiteResolver } from "../site/resolveSite.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import { verifyActs } from "../site/verifyEnrolment.ts"
import { createSerial } from "./serial.ts"

export interface ProfileView {
  readonly name: string
  readonly title: string
  readonly help: readonly string[]
}

/** The site ledger folded: who belongs, what exists, how people call themselves. */
export interface Roster {
  /** Undefined until the genesis act has arrived. */
  readonly state: Observable<SiteState | undefined>
  /** Names as their members last set them. */
  readonly profiles: Observable<ReadonlyMap<MemberId, ProfileView>>
  /** Folds what the ledger holds now; resolves when `state` says so. */
  refresh(): Promise<void>
  /** See SiteResolver.again, of the last time that there was something to fold. */
  foldedAgain(): number
}

export const openRoster = async (ledger: Ledger): Promise<Roster> => {
  const state = createObserved<SiteState | undefined>(undefined)
  const profiles = createObserved<ReadonlyMap<MemberId, ProfileView>>(new Map())
  const serial = createSerial()
  let resolver = createSiteResolver(ledger.id)
  /** Acts that were not folded yet; null where what was folded holds no longer. */
  let waiting: ActRecord[] | null = null
  let areItemsNew = true
  ledger.subscribe(({ acts, items, gone, origin }) => {
    if (origin === "store") waiting = null
    waiting?.push(...acts)
    areItemsNew ||= origin === "store" || items.length + gone.length > 0
  })

  const fold = async (): Promise<void> => {
    const taken = waiting ?? ledger.acts()
    if (!waiting) resolver = createSiteResolver(ledger.id)
    waiting = []
    if (taken.length === 0) return
    const verdicts = await verifyActs(taken)
    state.set(resolver.add(taken, verdicts))
  }

  const refresh = () =>
    serial.run(async () => {
      const before = state.get()
      try {
        await fold()
      } catch (error) {
        waiting = null
        throw error
      }
      const current = state.get()
      if (!current || (!areItemsNew && before && isSameForProfiles(before, current))) return
      areItemsNew = false
      profiles.set(foldProfiles(current, ledger.items()))
    })

  await refresh()
  return { state, profiles, refresh, foldedAgain: () => resolver.again() }
}

const isSameForProfiles = (before: SiteState, after: SiteState): boolean =>
  before.members === after.members &&
  before.devices === after.devices &&
  sameData([...before.cutoffs], [...after.cutoffs])

const foldProfiles = (state: SiteState, items: Iterable<ItemRecord>): ReadonlyMap<MemberId, ProfileView> => {
  const profiles = new Map<MemberId, ProfileView>()
  for (const member of state.members.values())
    profiles.set(member.id, { name: member.name, title: member.title, help: [] })
  for (const record of [...items].sort(byTime)) {
    const item = parseItem(record.body)
    const member = memberOf(state, record.device)
    const before = member && profiles.get(member)
    if (item?.t !== "profile" || !member || !before) continue
    if (record.seq > (state.cutoffs.get(record.device)?.seq ?? Infinity)) continue
    const { name, title, help } = before
    profiles.set(member, { name: item.name ?? name, title: item.title ?? title, help: item.help ?? help })
  }
  return profiles
}

/** Two devices of one member can write at the same instant: the hash decides, the same way everywhere. */
const byTime = (one: ItemRecord, other: ItemRecord): number =>
  compareHlc(one.hlc, other.hlc) || compareHex(one.hash, other.hash)
