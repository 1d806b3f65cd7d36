import { expect } from "vitest"
import type { LedgerId } from "../../shared/kernel/ids.ts"
import type { JsonObject } from "../../shared/kernel/json.ts"
import type { Ledger } from "../../shared/ledger/ledger.ts"
import { ledgerOn } from "./world.ts"
import type { Machine, World } from "./world.ts"

export const write = async (ledger: Ledger, ...bodies: readonly JsonObject[]): Promise<number> => {
  const appended = await ledger.append(bodies.map((body) => ({ kind: "item", body })))
  if (!appended.ok) throw new Error(appended.error.kind)
  return appended.value.at(-1)?.seq ?? -1
}

const digestOn = (machine: Machine, id: LedgerId): string | undefined => machine.running.ledgers.get(id)?.digest()

export const haveEqualHeads = (machines: readonly Machine[], ledgers: readonly LedgerId[]): boolean =>
  ledgers.every((id) => {
    const digests = new Set(machines.map((machine) => digestOn(machine, id)))
    return digests.size === 1 && !digests.has(undefined)
  })

export const describeMachines = (machines: readonly Machine[], ledgers: readonly LedgerId[]): string =>
  JSON.stringify(
    machines.map((machine) => ({
      name: machine.name,
      heads: ledgers.map((id) =>
        machine.running.ledgers
          .get(id)
          ?.heads()
          .map(({ seq }) => seq),
      ),
      peers: machine.running.replicator.peers.get().map(({ state, ahead, behind }) => `${state} +${ahead} -${behind}`),
      log: machine.log.slice(-4),
    })),
  )

/** Lets time pass until all hold the same; the longest that a lost message may cost is a few re-syncs. */
export const converge = async (
  world: World,
  machines: readonly Machine[],
  ledgers: readonly LedgerId[],
  withinMs = 180_000,
): Promise<void> => {
  await world.time.until(
    () => haveEqualHeads(machines, ledgers),
    withinMs,
    () => describeMachines(machines, ledgers),
  )
  const [first, ...others] = machines.map((machine) => ledgers.map((id) => itemsOn(machine, id)))
  for (const other of others) expect(other).toEqual(first)
}

/** Lets time pass until these machines have taken up a ledger. */
export const hold = (world: World, machines: readonly Machine[], ledger: LedgerId): Promise<void> =>
  world.time.until(
    () => machines.every(({ running }) => running.ledgers.ids().includes(ledger)),
    60_000,
    () => describeMachines(machines, [world.site, ledger]),
  )

/** Items in a comparable order. */
export const itemsOn = (machine: Machine, id: LedgerId): readonly JsonObject[] =>
  [...ledgerOn(machine, id).items()]
    .map(({ id: item, device, seq, body }) => ({ item, device, seq, body }))
    .sort((one, other) => (one.item < other.item ? -1 : 1))

/** Whether those 32 bytes left for that machine in any message. */
export const wasShown = (world: World, to: Machine, hex: string): boolean =>
  world.network.wire.some(
    ({ to: device, bytes }) => device === to.device && Buffer.from(bytes).includes(Buffer.from(hex, "hex")),
  )
