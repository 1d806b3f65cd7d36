import { parseCommunityAct } from "../community/communityActs.ts"
import { compareHlc } from "../kernel/hybridClock.ts"
import type { LedgerId, MemberId } from "../kernel/ids.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import type { Room } from "./rooms.ts"

/** That somebody was taken out of a community, and is not in it. */
export interface LettingOut {
  readonly community: LedgerId
  readonly name: string
  /** Null where the site does not know whose device signed it. */
  readonly by: MemberId | null
  /** Epoch milliseconds by the clock of who did it. */
  readonly at: number
  /** What they said with it; may be empty. */
  readonly note: string
  /** Who can let them in again. */
  readonly owners: readonly MemberId[]
}

/** The act that took them out; undefined for whoever is in, or went by themselves. */

export const findLettingOut = (
  { ledger, state: read }: Pick<Room, "ledger" | "state">,
  site: SiteState,
  member: MemberId,
): ActRecord | undefined => {
  const state = read()
  if (!state || state.mayRead(member)) return undefined
  const voids = new Set([...state.void.map(({ hash }) => hash), ...state.waiting])
  const [last] = ledger
    .acts()
    .filter((record) => {
      if (voids.has(record.hash)) return false
      const act = parseCommunityAct(record.body)
      if (act?.type === "community.leave") return memberOf(site, record.device) === member
      return (act?.type === "community.remove" || act?.type === "community.admit") && act.member === member
    })
    .toSorted((one, other) => compareHlc(other.hlc, one.hlc))
  return last && parseCommunityAct(last.body)?.type === "community.remove" ? last : undefined
}

export const viewLettingOut = (
  room: Pick<Room, "ledger" | "state">,
  site: SiteState,
  member: MemberId,
): LettingOut | undefined => {
  const record = findLettingOut(room, site, member)
  const state = room.state()
  const act = record && parseCommunityAct(record.body)
  if (!record || !state || act?.type !== "community.remove") return undefined
  const by = memberOf(site, record.device) ?? null
  return {
    community: room.ledger.id,
    name: state.name,
    by,
    at: record.hlc.ms,
    note: act.note ?? "",
    owners: state.owners,
  }
}
