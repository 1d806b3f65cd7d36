import type { LedgerChange } from "../ledger/ledger.ts"
import type { Replicator, Timers } from "../sync/replicator/ports.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import type { Standings } from "./standings.ts"

/** Who waits at the other end of a link is answered, and sent what they ask for first, before screens are made that say so. */
const ARRIVAL_PAUSE_MS = 250

type Change = Pick<LedgerChange, "acts" | "origin">

/** That many acts cost what anybody may notice: whatever goes in between them meanwhile is folded together. */
const COSTLY_ACTS = 256
/** Any member may sign acts that seem to have seen nothing, and send them one by one: each has all that follow folded again, and everything judged by that. */
const COSTLY_PAUSE_MS = 1_000

interface RosterFollowerSources {
  readonly roster: Pick<Roster, "state" | "refresh" | "foldedAgain">
  readonly rooms: Pick<Rooms, "refresh" | "hold">
  readonly standings: Pick<Standings, "standing" | "refresh">
  readonly replicator: Pick<Replicator, "evaluate">
  readonly timers: Timers
  /** Shows who belongs, and what they decided. */
  readonly showMembers: () => void
  /** After another name was given to the site. */
  readonly rename: (name: string) => Promise<void>
  /** One step after the other, with whatever else changes the site's acts. */
  readonly inTurn: (step: () => Promise<void>) => void
}

interface RosterFollower {
  /** Folds what the site ledger holds by now, has everything judged by it, and tells the links; what others wrote a moment later, where that has cost much. */
  take(change: Change): Promise<void>
  /** Before anything else shows: nothing is to show what only those know who belong. */
  showNow(): void
  stop(): void
}

/** Draws the consequences of what the site ledger says: first for the links, then for what shows. */
export const followRoster = (sources: RosterFollowerSources): RosterFollower => {
  const { roster, rooms, standings, replicator, timers } = sources
  // An admission refreshes the roster by itself: what the rooms were judged by is compared, not what was there before.
  let judgedBy = roster.state.get()
  let unsaid: (() => void)[] = []
  let endPause: (() => void) | null = null
  let release: (() => void) | null = null

  const show = (): void => {
    endPause?.()
    endPause = null
    release?.()
    release = null
    const told = unsaid
    unsaid = []
    for (const tell of told) tell()
    standings.refresh()
    sources.showMembers()
  }
  let endCostly: (() => void) | null = null
  let postponed: Change | null = null
  const pauseIfCostly = (): void => {
    if (endCostly !== null || roster.foldedAgain() < COSTLY_ACTS) return
    endCostly = timers.after(COSTLY_PAUSE_MS, () => {
      endCostly = null
      const change = postponed
      postponed = null
      if (change) sources.inTurn(() => follower.take(change))
    })
  }
  const follower: RosterFollower = {
    async take(change) {
      if (endCostly !== null && change.origin === "peer") {
        postponed = change
        return
      }
      await roster.refresh()
      const state = roster.state.get()
      const isNew = state !== judgedBy
      if (isNew) pauseIfCostly()
      if (state && isNew) await rooms.refresh((tell) => unsaid.push(tell))
      judgedBy = state
      if (isNew) replicator.evaluate()
      const isComingIn = isNew && standings.standing.get().kind === "joining"
      if (isComingIn) release ??= rooms.hold()
      if (isComingIn || letsIn(change)) endPause ??= timers.after(ARRIVAL_PAUSE_MS, show)
      else show()
      if (state && isNew) await sources.rename(state.name)
    },
    showNow() {
      if (endPause !== null) show()
    },
    stop() {
      endPause?.()
      endCostly?.()
    },
  }
  return follower
}

/** This device said yes to somebody, who waits for it. */
const letsIn = ({ origin, acts }: Change): boolean =>
  origin === "local" && acts.length > 0 && acts.every(({ body }) => body["type"] === "member.admit")
