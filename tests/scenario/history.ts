import { expect } from "vitest"
import type { LedgerId } from "../../shared/kernel/ids.ts"
import { converge, itemsOn, wasShown, write } from "./expectations.ts"
import { createWorld, ledgerOn } from "./world.ts"
import type { Machine, World } from "./world.ts"

const STEPS = 40
/** Before digests are compared again: nothing may depend on that. */
const PROMPT_MS = 4_000

interface Play {
  readonly world: World
  readonly machines: readonly Machine[]
  readonly open: LedgerId
  readonly closed: LedgerId
}

const STEP_KINDS = ["write", "write", "write", "cut", "connect", "connect", "crash", "wait", "wait"] as const

const step = async ({ world, machines, open, closed }: Play, name: string): Promise<number> => {
  const { random } = world
  const [one, other] = [random.pick(machines), random.pick(machines)]
  const ledger = one.running.ledgers.get(random.pick([open, open, closed]))
  switch (random.pick(STEP_KINDS)) {
    case "write":
      if (ledger === undefined || ledger.heads().length === 0) return 0
      await write(ledger, ...Array.from({ length: 1 + random.below(4) }, (_, at) => ({ text: `${name}.${at}` })))
      return 0
    case "cut":
      world.cut(one, other)
      return 0
    case "connect":
      if (one !== other) world.connect(one, other)
      return 0
    case "crash":
      await world.crash(one)
      return 1
    case "wait":
      await world.time.pass(random.below(400))
      return 0
  }
}

/** Four machines write, lose and find one another and crash, in an order that the seed decides; in the end all hold the same. */
export const playHistory = async (seed: number): Promise<void> => {
  const world = await createWorld(seed)
  const alice = world.founder
  const [bob, carol, dave] = [await world.member("bob"), await world.member("carol"), await world.member("dave")]
  const machines = [alice, bob, carol, dave]
  const open = (await world.openCommunity(alice, null)).id
  const closed = (await world.openCommunity(alice, [bob, carol])).id
  world.connectAll(machines)
  await write(ledgerOn(alice, open), { text: "before all" })
  for (let at = 0; at < STEPS; at++) await step({ world, machines, open, closed }, `${seed}.${at}`)

  for (const one of machines) for (const other of machines) world.cut(one, other)
  await world.time.pass(random(world))
  world.connectAll(machines)
  await converge(world, machines, [world.site, open], PROMPT_MS)
  await converge(world, [alice, bob, carol], [closed], PROMPT_MS)
  expect(itemsOn(alice, open).length).toBeGreaterThan(0)
  expect(dave.running.ledgers.ids()).not.toContain(closed)
  expect(wasShown(world, dave, closed)).toBe(false)
  await world.time.pass(2_000)
  for (const machine of machines)
    expect(machine.running.replicator.peers.get().map(({ state }) => state)).toEqual(["even", "even", "even"])
  for (const machine of machines) expect(machine.log.filter(({ what }) => what === "peer-broke-protocol")).toEqual([])
}

const random = (world: World): number => world.random.below(1_000)
