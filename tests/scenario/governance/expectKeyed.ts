import { expect } from "vitest"
import { toHex } from "../../../shared/kernel/bytes.ts"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import { checkOfSecret } from "../../../shared/site/sealedSecret.ts"
import { standingOf } from "../../../shared/site/siteState.ts"
import type { GovernedMachine } from "./machine.ts"
import type { Play } from "./play.ts"

/** What everybody sees of communities on request. */
export const viewDoors = ({ rooms }: GovernedMachine) =>
  rooms.doors
    .list()
    .map(({ ledger, state }) => ({ id: ledger.id, digest: ledger.digest(), state: state() }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))

/** By what secret a machine meets others, and the change that brought it. */
export const viewSecret = ({ keyring }: GovernedMachine) =>
  keyring && { change: keyring.secrets.change()?.change.hash, secret: toHex(keyring.secrets.current()) }

/** Whoever is gone opens no secret that an honest machine chose knowing that they were. */
export const expectKeyed = (play: Play, { name, device, roster, keyring }: GovernedMachine): void => {
  const state = roster.state.get()
  if (!state || !keyring || standingOf(state, device) !== "member") return
  const honest = new Set(play.machines.filter(({ isHonest }) => isHonest).map(({ member }) => member))
  for (const { check, after } of state.secretChanges.filter(({ by }) => honest.has(by))) {
    const gone = new Set(after.map(({ member }) => member))
    const opened = play.machines.filter(
      (machine) => gone.has(machine.member) && checksOf(machine, state.id).includes(check),
    )
    expect({ name, check, opened: opened.map((machine) => machine.name) }).toEqual({ name, check, opened: [] })
  }
}

const checksOf = ({ keyring }: GovernedMachine, site: SiteId): readonly string[] =>
  keyring?.secrets.known.get().map((secret) => checkOfSecret(site, secret)) ?? []
