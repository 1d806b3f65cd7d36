import { parsePayload } from "../ledger/payload.ts"
import type { DeviceId, SiteId } from "../kernel/ids.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import { causalEnds } from "../site/causalEnds.ts"
import { findFarewell } from "../site/findFarewell.ts"
import { isAtLeast } from "../site/roles.ts"
import { memberOf, standingOf } from "../site/siteState.ts"
import type { ReplicationPolicy } from "../sync/replicator/ports.ts"
import type { Admissions } from "./admissions.ts"
import { hasRoomFor } from "./allowance.ts"
import type { PairingDesk } from "./devices/pairingDesk.ts"
import { findLettingOut } from "./lettingOut.ts"
import { mayHoldOffered } from "./offers.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import type { Standings } from "./standings.ts"

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
      const state = roster.state.get()
      const body = genesis.body && parsePayload(genesis.body.payload)
      if (!state || !body || !isMember(offeredBy)) return false
      if (rooms.get(ledger) || rooms.doors.get(ledger)) return true
      return mayHoldOffered(rooms, state, { device: genesis.header.device, body })
    },
    farewell(device) {
      const state = roster.state.get()
      return state ? findFarewell(ledgers.get(site)?.acts() ?? [], state, device) : new Map()
    },
    ending(ledger, device) {
      const [state, room] = [roster.state.get(), rooms.get(ledger)]
      const member = state && isMember(device) ? memberOf(state, device) : undefined
      const act = room && state && member !== undefined ? findLettingOut(room, state, member) : undefined
      return room && act ? causalEnds(room.ledger.acts(), act.hash) : new Map()
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
