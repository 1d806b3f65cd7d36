import { parseDoorAct } from "../community/door/doorActs.ts"
import { isWaiting } from "../community/door/resolveDoor.ts"
import { sameData } from "../community/sameData.ts"
import type { LedgerId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { createObserved } from "../kernel/subscription.ts"
import { toLine } from "../site/names.ts"
import { mayAtDoor } from "../site/rights.ts"
import { actInRoom } from "./actInRoom.ts"
import type { AccessOfSite, AccessView } from "./accessViews.ts"
import { appendError } from "./commandError.ts"
import { createDoorKeeper, type DoorKeeping } from "./keepDoors.ts"
import type { Roster } from "./roster.ts"
import type { CommandError } from "./site.ts"
import type { Trust } from "./trust.ts"
import { type AccessSources as ViewSources, isInside, viewAccess } from "./viewAccess.ts"
import type { Log } from "../sync/replicator/ports.ts"
import { denied } from "./denied.ts"
import { createRefusals } from "./refusals.ts"

export interface AccessSources extends ViewSources, DoorKeeping {
  readonly roster: Roster
  readonly log: Log
}

export interface Access {
  readonly ofSite: AccessOfSite
  refresh(): void
}

const NOTHING: AccessView = { doors: [], toAnswer: [], mine: [], out: [], overused: [] }
const UNKNOWN: CommandError = { kind: "invalid", field: "community", reason: "unknown" }
const TOO_LONG: CommandError = { kind: "invalid", field: "note", reason: "too-long" }

/** Communities on request: who asks, who answers, and what everybody sees of them. */
export const createAccess = (sources: AccessSources, trust: Trust["ofSite"]["trust"]): Access => {
  const { me, rooms, roster, noted, log } = sources
  const access = createObserved<AccessView>(NOTHING)
  const refuse = createRefusals({ me, roster })
  const keep = createDoorKeeper(sources, log)
  const refresh = (): void => {
    const site = roster.state.get()
    if (!site) return
    const next = viewAccess(sources, site, trust.get())
    if (!sameData(access.get(), next)) access.set(next)
    if (site.members.get(me.member)?.state === "active") keep()
  }

  /** An act without effect must not pass for one that had it: what it came to is read from the fold. */
  const act = async (ledger: LedgerId, body: JsonObject): Promise<Result<void, CommandError>> => {
    const door = rooms.doors.get(ledger)
    const state = door?.state()
    if (!door || !state) return err(UNKNOWN)
    if (!parseDoorAct({ ...body, seen: [] })) return err(TOO_LONG)
    const appended = await door.ledger.append([{ kind: "act", body: { ...body, seen: [...state.tips] } }])
    if (!appended.ok) return err(appendError(appended.error))
    const hashes = new Set(appended.value.map(({ hash }) => hash))
    const folded = rooms.doors.get(ledger)?.state()
    return folded?.void.some(({ hash }) => hashes.has(hash))
      ? err(denied("overtaken", folded.answering))
      : ok(undefined)
  }
  const myRole = () => {
    const mine = roster.state.get()?.members.get(me.member)
    return mine?.state === "active" ? mine.role : undefined
  }
  trust.subscribe(refresh)
  noted.chosen.subscribe(refresh)
  refresh()

  const ofSite: AccessOfSite = {
    access,
    takeNote: (of) => noted.choose(of, true),
    async askToJoin(ledger, note) {
      const role = myRole()
      const state = rooms.doors.get(ledger)?.state()
      // Whoever may not ask is a guest, or nobody here.
      if (!role || !mayAtDoor("door.ask", { owner: false, animator: false, asker: false, role }))
        return err(refuse.inSite("community.open"))
      if (!state?.open || isInside(rooms, state, me.member)) return err(denied("overtaken", state?.answering))
      // Asked twice, it waits all the same.
      if (state.requests.some((request) => request.member === me.member && isWaiting(request))) return ok(undefined)
      return act(ledger, { type: "door.ask", note: toLine(note) })
    },
    async withdrawRequest(ledger) {
      const state = rooms.doors.get(ledger)?.state()
      const own = state?.requests.find((request) => request.member === me.member && isWaiting(request))
      return own ? act(ledger, { type: "door.withdraw", request: own.id }) : ok(undefined)
    },
    async answerRequest(ledger, { request, yes, note }) {
      const state = rooms.doors.get(ledger)?.state()
      const asked = state?.requests.find(({ id }) => id === request)
      const room = state && rooms.get(state.community)
      if (!state || !asked || !room) return err(UNKNOWN)
      if (!state.answering.includes(me.member) || !room.state()?.may("community.admit", me.member))
        return err(refuse.inRoom(room, "community.admit"))
      const said = { type: "door.answer", request, yes, note: toLine(note) }
      if (!parseDoorAct({ ...said, seen: [] })) return err(TOO_LONG)
      // First what counts: whoever reads the answer finds the door open.
      if (yes && !isInside(rooms, state, asked.member)) {
        const admitted = await actInRoom(room, { type: "community.admit", member: asked.member }, refuse)
        if (!admitted.ok) return admitted
      }
      return act(ledger, said)
    },
    async closeCommunity(ledger) {
      const room = rooms.get(ledger)
      if (!room?.state()?.may("community.access", me.member) || room.state()?.access !== "open")
        return err(refuse.inRoom(room, "community.access"))
      return actInRoom(room, { type: "community.access", access: "request" }, refuse)
    },
  }
  return { ofSite, refresh }
}
