import { parseCommunityAct } from "../community/communityActs.ts"
import { parseDoorAct } from "../community/door/doorActs.ts"
import { parsePayload } from "../ledger/payload.ts"
import type { DeviceId, MemberId, SiteId } from "../kernel/ids.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import { MAX_COMMUNITIES_PER_MEMBER } from "../site/siteRules.ts"
import { findFarewell } from "../site/findFarewell.ts"
import { isAtLeast } from "../site/roles.ts"
import { memberOf, type SiteState, standingOf } from "../site/siteState.ts"
import type { ReplicationPolicy } from "../sync/replicator/ports.ts"
import type { Admissions } from "./admissions.ts"
import { hasRoomFor } from "./allowance.ts"
import type { PairingDesk } from "./devices/pairingDesk.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import type { Standings } from "./standings.ts"

/** All that a device holds; what one member founded never takes the place of what others did. */
const MAX_ROOMS = 4096

export interface PolicySources {
  readonly site: SiteId
  readonly ledgers: Ledgers
  readonly now: () => number
  readonly founderDevice: DeviceId
  readonly roster: Roster
  readonly rooms: Rooms
  readonly standings: Standings
  readonly admissions: Admissions
  readonly desk: PairingDesk
}

/** What the roster says about devices and ledgers. */
export const createReplicationPolicy = (sources: PolicySources): ReplicationPolicy => {
  const { site, founderDevice, roster, rooms, standings, admissions, desk, ledgers, now } = sources
  const isMember = (device: DeviceId): boolean => {
    const state = roster.state.get()
    return state !== undefined && standingOf(state, device) === "member"
  }
  return {
    standing(device) {
      const state = roster.state.get()
      return state ? standingOf(state, device) : "unknown"
    },
    mayRead(ledger, device) {
      const state = roster.state.get()
      if (!state || !isMember(device)) return false
      if (ledger === site) return true
      const member = memberOf(state, device)
      const role = member && state.members.get(member)?.role
      // Guests see the communities that they were let into, and no directory of others.
      const isColleague = role !== undefined && isAtLeast(role, "member")
      if (rooms.doors.get(ledger)) return isColleague
      const room = rooms.get(ledger)?.state()
      // Its own genesis says who may read; the site ledger only names it, and counts while the genesis has not arrived.
      return room ? member !== undefined && room.mayRead(member) : isColleague && state.openCommunities.includes(ledger)
    },
    mayWrite(_ledger, device) {
      const state = roster.state.get()
      // Until the genesis is here, only the device that the invitation names can have written it.
      return state ? state.devices.has(device) : device === founderDevice
    },
    hasRoomFor(author) {
      const state = roster.state.get()
      return (
        author === ledgers.device || !state || hasRoomFor(state, author, { now: now(), weightOf: ledgers.weightOf })
      )
    },
    mayHold(ledger, genesis, offeredBy) {
      if (!isMember(offeredBy) || rooms.list().length + rooms.doors.list().length >= MAX_ROOMS) return false
      if (rooms.get(ledger) || rooms.doors.get(ledger)) return true
      const state = roster.state.get()
      const founder = state && memberOf(state, genesis.header.device)
      const body = genesis.body && parsePayload(genesis.body.payload)
      const door = body && parseDoorAct(body)
      if (door?.type === "door.create")
        return door.site === site && countDoors(rooms, genesis.header.device) < MAX_COMMUNITIES_PER_MEMBER
      if (founder !== undefined && countUnnamed(rooms, state, founder) >= MAX_COMMUNITIES_PER_MEMBER) return false
      const act = body && parseCommunityAct(body)
      return act?.type === "community.create" && act.site === site
    },
    farewell(device) {
      const state = roster.state.get()
      return state ? findFarewell(ledgers.get(site)?.acts() ?? [], state, device) : new Map()
    },
    devicesBeside(device) {
      const state = roster.state.get()
      const member = state && memberOf(state, device)
      return (member && state.members.get(member)?.devices.filter((other) => other !== device)) ?? []
    },
    isOwn(device) {
      const state = roster.state.get()
      if (!state || device === ledgers.device || !isMember(device) || !isMember(ledgers.device)) return false
      return memberOf(state, device) === memberOf(state, ledgers.device)
    },
    enrolment: standings.enrolment,
    admit: (device, enrolment) => desk.admit(device, enrolment) ?? admissions.admit(device, enrolment),
    onEnrolmentAnswer: standings.takeAnswer,
  }
}

/** Communities of one founder that the site ledger does not name: what it names, it counts itself. */
const countUnnamed = (rooms: Rooms, state: SiteState | undefined, founder: MemberId): number => {
  const named = new Set(state?.openCommunities)
  return rooms.list().filter((room) => !named.has(room.ledger.id) && room.state()?.owners.includes(founder)).length
}

/** By whoever made them, as their device signed it. */
const countDoors = (rooms: Rooms, device: DeviceId): number =>
  rooms.doors
    .list()
    .filter(({ ledger }) => ledger.acts().some((act) => act.hash === ledger.id && act.device === device)).length
