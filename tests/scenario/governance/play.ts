import type { Hash, LedgerId } from "../../../shared/kernel/ids.ts"
import type { JsonObject } from "../../../shared/kernel/json.ts"
import type { SeededRandom } from "../seededRandom.ts"
import type { GovernedMachine, Person } from "./machine.ts"

/** One history as it is played. */
export interface Play {
  readonly seed: number
  readonly random: SeededRandom
  /** Draws what else happens: doors, roles in communities, guests, secrets. Null where nothing of it does. */
  readonly more: SeededRandom | null
  readonly people: readonly Person[]
  readonly machines: GovernedMachine[]
  readonly founder: GovernedMachine
  readonly community: LedgerId
  /** What honest machines were told to be saved: by text. */
  readonly written: Map<string, GovernedMachine>
  /** Who can reach whom. */
  readonly groups: Map<GovernedMachine, number>
  now: number
  count: number
}

export const tipsOf = ({ roster }: GovernedMachine): readonly Hash[] => roster.state.get()?.tips ?? []

export const act = async (machine: GovernedMachine, body: JsonObject, seen = tipsOf(machine)): Promise<void> => {
  if (machine.site.heads().length === 0) return
  await machine.site.append([{ kind: "act", body: { ...body, seen } }])
  await machine.refresh()
}

export const actHere = async (play: Play, machine: GovernedMachine, body: JsonObject): Promise<void> => {
  const room = machine.rooms.get(play.community)
  const state = room?.state()
  if (!room || !state || (machine.isHonest && !state.mayRead(machine.member))) return
  await room.ledger.append([{ kind: "act", body: { ...body, seen: state.tips } }])
  await machine.refresh()
}
