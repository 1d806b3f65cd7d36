import { expect, it } from "vitest"
import type { EnvelopeRow } from "../../shared/ledger/envelopeStore.ts"
import { converge, hold, itemsOn, write } from "./expectations.ts"
import { createWorld, ledgerOn } from "./world.ts"
import type { Machine, World } from "./world.ts"

const startTwo = async (seed: number) => {
  const world = await createWorld(seed)
  const alice = world.founder
  const bob = await world.member("bob")
  const community = await world.openCommunity(alice, null)
  await write(community, { text: "kept" }, { text: "erased" })
  return { world, alice, bob, community }
}

const rowAt = async (world: World, machine: Machine, ledger: EnvelopeRow["ledger"], seq: number) => {
  const [envelope] = await ledgerOn(machine, ledger).readRun(machine.device, seq, 1)
  if (envelope === undefined) throw new Error(`nothing at ${seq} by ${world.time.now()}`)
  return { hash: envelope.hash, device: machine.device, seq }
}

it("what was erased before it was sent arrives without its body, and stays so on both sides", async () => {
  const { world, alice, bob, community } = await startTwo(51)
  await community.erase([await rowAt(world, alice, community.id, 2)])
  world.connect(alice, bob)
  await hold(world, [bob], community.id)
  await converge(world, [alice, bob], [world.site, community.id])
  await world.time.pass(120_000)
  expect(itemsOn(bob, community.id)).toMatchObject([{ body: { text: "kept" } }])
  expect(itemsOn(alice, community.id)).toMatchObject([{ body: { text: "kept" } }])
  const sent = world.network.wire.map(({ bytes }) => Buffer.from(bytes).toString("latin1")).join("")
  expect(sent).toContain("kept")
  expect(sent).not.toContain("erased")
})

it("what one side erased does not come back from the other", async () => {
  const { world, alice, bob, community } = await startTwo(52)
  world.connect(alice, bob)
  await hold(world, [bob], community.id)
  await converge(world, [alice, bob], [world.site, community.id])
  await ledgerOn(bob, community.id).erase([await rowAt(world, alice, community.id, 2)])
  await world.time.pass(120_000)
  expect(itemsOn(bob, community.id)).toHaveLength(1)
  await world.crash(bob)
  world.connect(alice, bob)
  await world.time.pass(120_000)
  expect(itemsOn(bob, community.id)).toHaveLength(1)
})

it("a body that is missing is fetched from whoever has it", async () => {
  const { world, alice, bob, community } = await startTwo(53)
  const carol = await world.member("carol")
  world.connect(alice, carol)
  await hold(world, [carol], community.id)
  await converge(world, [alice, carol], [world.site, community.id])
  // Alice no longer has the content; carol does.
  await community.erase([await rowAt(world, alice, community.id, 2)])
  world.cut(alice, carol)
  world.connect(alice, bob)
  await hold(world, [bob], community.id)
  await world.time.until(
    () => ledgerOn(bob, community.id).digest() === community.digest(),
    10_000,
    () => "no transfer",
  )
  expect(itemsOn(bob, community.id)).toHaveLength(1)
  world.connect(bob, carol)
  await world.time.until(
    () => itemsOn(bob, community.id).length === 2,
    4_000,
    () => "the body did not come",
  )
})
