import type { MemberId } from "../kernel/ids.ts"
import {
  type CommunityRightName,
  mayInviteAs,
  maySite,
  SITE_RIGHTS,
  type SiteRight,
  type SiteRightName,
} from "../site/rights.ts"
import { isAtLeast, type Role } from "../site/roles.ts"
import type { Member } from "../site/siteState.ts"
import { denied, type Denied } from "./denied.ts"
import type { Room } from "./rooms.ts"
import type { Roster } from "./roster.ts"

/** What a refusal says: why, and who can do it instead; by the tables that every machine judges acts by. */
export interface Refusals {
  inSite(right: SiteRightName, target?: MemberId): Denied
  /** To bring somebody into that role. */
  giving(role: Role): Denied
  /** Rights of the table, and to write there. */
  inRoom(room: Pick<Room, "state"> | undefined, right: CommunityRightName | "write"): Denied
}

export interface RefusalSources {
  readonly me: { readonly member: MemberId }
  readonly roster: Pick<Roster, "state">
}

export const createRefusals = ({ me, roster }: RefusalSources): Refusals => {
  const known = (id: MemberId) => roster.state.get()?.members.get(id)
  const active = (): readonly Member[] =>
    [...(roster.state.get()?.members.values() ?? [])].filter(({ state }) => state === "active")
  const others = (may: (one: Member) => boolean): readonly MemberId[] =>
    active()
      .filter((one) => one.id !== me.member && may(one))
      .map(({ id }) => id)
  const myself = () => active().find(({ id }) => id === me.member)
  const gone = (): Denied =>
    denied(
      "gone",
      others(({ role }) => maySite("role.grant", role, { role: "member", own: false })),
    )

  return {
    inSite(name, target) {
      const mine = myself()
      if (!mine) return gone()
      const right: SiteRight = SITE_RIGHTS[name]
      const on = target === undefined ? undefined : known(target)
      if (right.on === "self") return denied("others", target === undefined ? [] : [target])
      const ask = others((one) => one.id !== target && maySite(name, one.role, on && { role: on.role, own: false }))
      if (!isAtLeast(mine.role, right.floor))
        return denied(mine.role === "guest" && right.floor === "member" ? "guest" : "site-role", ask)
      const may = maySite(name, mine.role, on && { role: on.role, own: target === mine.id })
      return may ? denied("overtaken", ask) : denied(right.on === "lower" ? "rank" : "site-role", ask)
    },
    giving(role) {
      const mine = myself()
      if (!mine) return gone()
      return denied(
        mine.role === "guest" ? "guest" : "site-role",
        others((one) => mayInviteAs(one.role, role)),
      )
    },
    inRoom(room, name) {
      const state = room?.state()
      if (!myself()) return gone()
      if (!state) return denied("outside")
      const may = (right: CommunityRightName) => others(({ id }) => state.may(right, id))
      if (!state.mayRead(me.member)) return denied("outside", may("community.admit"))
      if (name === "write") {
        if (state.archived) return denied("archived", may("community.archive"))
        return denied(state.roleOf(me.member) === "reader" ? "reader" : "overtaken", may("community.role"))
      }
      if (name === "community.leave") return denied("owner-stays")
      return denied(state.may(name, me.member) ? "overtaken" : "community-role", may(name))
    },
  }
}
