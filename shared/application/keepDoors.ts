import { MAX_AT_DOOR } from "../community/door/doorActs.ts"
import type { CommunityState } from "../community/communityState.ts"
import type { DoorState } from "../community/door/doorState.ts"
import { sameData } from "../community/sameData.ts"
import { toBase64Url } from "../kernel/bytes.ts"
import type { DeviceId, MemberId, SiteId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { RandomBytes } from "../kernel/random.ts"
import type { Ledger, Ledgers } from "../ledger/ledger.ts"
import type { Log } from "../sync/replicator/ports.ts"
import type { Rooms } from "./rooms.ts"

export interface DoorKeeping {
  readonly id: SiteId
  readonly me: { readonly member: MemberId }
  readonly ledgers: Ledgers
  readonly rooms: Rooms
  readonly random: RandomBytes
}

/** However often somebody else who may say otherwise does: a modified client would have every owner's machine answer without end. */
const MAX_REPEATED = 4

/** How often this device has said the same of the door lately, with nothing else of its own in between. */
const saidInARow = ({ ledger, device, said }: Saying): number => {
  const own = ledger
    .acts()
    .flatMap((act) => (act.device === device && act.body["type"] === "door.describe" ? [act] : []))
  const latest = own.toSorted((one, other) => other.seq - one.seq)
  const other = latest.findIndex(
    ({ body }) => !Object.entries(said).every(([key, value]) => sameData(body[key], value)),
  )
  return other < 0 ? latest.length : other
}

interface Saying {
  readonly ledger: Ledger
  readonly device: DeviceId
  readonly said: JsonObject
}

/** Said once each: what had no effect is not said again and again. */
const tried = new WeakMap<Ledger, string>()

/** What the door is to say, from the community's own ledger. */
const faceOf = ({ name, purpose, emoji, owners, roles }: CommunityState): JsonObject => ({
  name,
  purpose,
  emoji,
  owners: owners.slice(0, MAX_AT_DOOR),
  animators: [...roles].flatMap(([id, { role }]) => (role === "animator" ? [id] : [])).slice(0, MAX_AT_DOOR),
})

const isEven = (door: DoorState, state: CommunityState): boolean => {
  const { name, purpose, emoji, owners, animators } = faceOf(state)
  const said = { ...door.face, open: door.open }
  return sameData(said, { name, purpose, emoji, owners, animators, open: state.archived === null })
}

/**
 * A community on request has a door that says what the community says. It is made by the device that founded or closed the community,
 * and kept by its owners: an end in between is taken up at the next change or start.
 */
export const keepDoors = async ({ id, me, ledgers, rooms, random }: DoorKeeping): Promise<void> => {
  for (const room of rooms.list()) {
    const state = room.state()
    if (state?.access !== "request" || !state.owners.includes(me.member)) continue
    const doors = rooms.doors.list().flatMap((door) => (door.state()?.community === room.ledger.id ? [door] : []))
    if (doors.length === 0 && state.doorkeeper === ledgers.device) {
      const salt = toBase64Url(random(16))
      const made = { site: id, community: room.ledger.id, ...faceOf(state), creator: me.member, salt, seen: [] }
      const founded = await ledgers.found({ type: "door.create", ...made })
      if (founded.ok) await rooms.refresh()
    }
    for (const { ledger, state: read } of doors) {
      const door = read()
      if (!door?.owners.includes(me.member) || isEven(door, state)) continue
      const said = { ...faceOf(state), open: state.archived === null }
      const text = JSON.stringify([said, door.face, door.open])
      if (tried.get(ledger) === text) continue
      if (saidInARow({ ledger, device: ledgers.device, said }) >= MAX_REPEATED) continue
      tried.set(ledger, text)
      await ledger.append([{ kind: "act", body: { type: "door.describe", ...said, seen: [...door.tips] } }])
    }
  }
}

/** One keeping at a time; what changes meanwhile is looked at once more. */
export const createDoorKeeper = (keeping: DoorKeeping, log: Log): (() => void) => {
  let running = false
  let again = false
  const keep = async (): Promise<void> => {
    do {
      again = false
      await keepDoors(keeping).catch((error: unknown) => log({ what: "door-not-kept", error: String(error) }))
    } while (again)
    running = false
  }
  return () => {
    again = true
    if (running) return
    running = true
    void keep()
  }
}
