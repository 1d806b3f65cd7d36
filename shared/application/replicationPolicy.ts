import { parseCommunityAct } from "../community/communityActs.ts"
import { parsePayload } from "../ledger/payload.ts"
import type { DeviceId, SiteId } from "../kernel/ids.ts"
import type { Envelope } from "../ledger/envelope.ts"
import { memberOf, standingOf } from "../site/siteState.ts"
import type { ReplicationPolicy } from "../sync/replicator/ports.ts"
import type { Admissions } from "./admissions.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import type { Standings } from "./standings.ts"

/** A device that offers more private communities than this is not believed. */
const MAX_ROOMS = 512

export interface PolicySources {
  readonly site: SiteId
  readonly founderDevice: DeviceId
  readonly roster: Roster
  readonly rooms: Rooms
  readonly standings: Standings
  readonly admissions: Admissions
}

/** What the roster says about devices and ledgers. */
export const createReplicationPolicy = (sources: PolicySources): ReplicationPolicy => {
  const { site, founderDevice, roster, rooms, standings, admissions } = sources
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
      const room = rooms.get(ledger)?.state()
      // Its own genesis says who may read; the site ledger only names it, and counts while the genesis has not arrived.
      return room ? member !== undefined && room.mayRead(member) : state.openCommunities.includes(ledger)
    },
    mayWrite(_ledger, device) {
      const state = roster.state.get()
      // Until the genesis is here, only the device that the invitation names can have written it.
      return state ? state.devices.has(device) : device === founderDevice
    },
    mayHold(ledger, genesis, offeredBy) {
      if (!isMember(offeredBy) || rooms.list().length >= MAX_ROOMS) return false
      if (rooms.get(ledger)) return true
      return isCommunityOf(site, genesis)
    },
    enrolment: standings.enrolment,
    admit: admissions.admit,
    onEnrolmentAnswer: standings.takeAnswer,
  }
}

const isCommunityOf = (site: SiteId, genesis: Envelope): boolean => {
  const body = genesis.body && parsePayload(genesis.body.payload)
  const act = body && parseCommunityAct(body)
  return act?.type === "community.create" && act.site === site
}
