import { MAX_NOTE_CHARS, parseCommunityAct } from "../community/communityActs.ts"
import type { LedgerId, MemberId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import { err } from "../kernel/result.ts"
import { toLine } from "../site/names.ts"
import type { CommunityRightName } from "../site/rights.ts"
import { actInRoom } from "./actInRoom.ts"
import type { CommunityRolesOfSite } from "./communityRoleViews.ts"
import type { Rooms } from "./rooms.ts"
import { denied } from "./denied.ts"
import { createRefusals, type RefusalSources } from "./refusals.ts"

/** Nobody but themselves takes the role of an owner. */
const ofOwner = (member: MemberId) => err(denied("rank", [member]))

/** Who holds what in a community: given, handed over, laid down. */
export const createCommunityRoles = ({
  me,
  rooms,
  roster,
}: RefusalSources & { readonly rooms: Rooms }): CommunityRolesOfSite => {
  const refuse = createRefusals({ me, roster })
  const act = async (ledger: LedgerId, right: CommunityRightName, said: JsonObject) => {
    const room = rooms.get(ledger)
    if (!room?.state()?.may(right, me.member)) return err(refuse.inRoom(room, right))
    const body = { type: right, ...said }
    if (!parseCommunityAct({ ...body, seen: [] }))
      return err({ kind: "invalid", field: "role", reason: "unknown" } as const)
    return actInRoom(room, body, refuse)
  }
  const ownsThere = (ledger: LedgerId, member: MemberId): boolean =>
    rooms.get(ledger)?.state()?.roles.get(member)?.role === "owner"
  return {
    async giveCommunityRole(ledger, { member, role, review }) {
      // What devices would void is not written: an owner's role is theirs alone, and the last one hands it over.
      if (ownsThere(ledger, member) && member !== me.member) return ofOwner(member)
      // Laying a role down is open to whoever holds one, whatever else they may.
      if (member === me.member && role !== "owner")
        return actInRoom(rooms.get(ledger), { type: "community.role", member, role, review }, refuse)
      return act(ledger, "community.role", { member, role, review })
    },
    transferCommunity: (ledger, member) => act(ledger, "community.transfer", { member }),
    archiveCommunity: (ledger, on) => act(ledger, "community.archive", { on }),
    async removeCommunityMember(ledger, member, typed) {
      const note = toLine(typed)
      if (note.length > MAX_NOTE_CHARS) return err({ kind: "invalid", field: "note", reason: "too-long" })
      return ownsThere(ledger, member)
        ? ofOwner(member)
        : act(ledger, "community.remove", { member, ...(note === "" ? {} : { note }) })
    },
  }
}
