import { parseCommunityAct } from "../community/communityActs.ts"
import { parseDoorAct } from "../community/door/doorActs.ts"
import { cameAsGuest } from "../community/door/resolveDoor.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { DeviceId, LedgerId, MemberId } from "../kernel/ids.ts"
import { MAX_COMMUNITIES_PER_MEMBER } from "../site/siteRules.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"

/** All that a device holds; what one member founded never takes the place of what others did. */
const MAX_ROOMS = 4096

interface Founded {
  readonly ledger: { readonly id: LedgerId }
  state(): { readonly creator: MemberId } | undefined
}

/** What is held already. */
export interface Held {
  list(): readonly Founded[]
  readonly doors: { list(): readonly Founded[] }
}

/** The first act of a ledger that somebody offers, as its device signed it. */
export interface OfferedGenesis {
  readonly device: DeviceId
  readonly body: JsonObject
}

/**
 * Whether to take up a ledger that nobody named. What it counts is who founded it, for good: who owns it changes, and somebody else may be made to.
 * Of keys that the site does not know nothing is held: once it does, the offer is looked at again.
 */
export const mayHoldOffered = (held: Held, site: SiteState, { device, body }: OfferedGenesis): boolean => {
  const founder = memberOf(site, device)
  const [rooms, doors] = [held.list(), held.doors.list()]
  if (founder === undefined || rooms.length + doors.length >= MAX_ROOMS) return false
  const door = parseDoorAct(body)
  if (door?.type === "door.create") {
    const isTrue = door.site === site.id && door.creator === founder && !cameAsGuest(site, founder)
    return isTrue && countOf(founder, doors) < MAX_COMMUNITIES_PER_MEMBER
  }
  const act = parseCommunityAct(body)
  if (act?.type !== "community.create" || act.site !== site.id || act.creator !== founder) return false
  // What the site ledger names, it counts itself.
  const named = new Set(site.openCommunities)
  const unnamed = rooms.filter(({ ledger }) => !named.has(ledger.id))
  return countOf(founder, unnamed) < MAX_COMMUNITIES_PER_MEMBER
}

const countOf = (founder: MemberId, founded: readonly Founded[]): number =>
  founded.filter((one) => one.state()?.creator === founder).length
