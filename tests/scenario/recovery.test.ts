import { expect, it } from "vitest"
import { converge, hold, itemsOn, write } from "./expectations.ts"
import { removal } from "./siteOfActs.ts"
import { createWorld, ledgerOn, siteOf } from "./world.ts"
import type { Machine } from "./world.ts"

const startThree = async (seed: number) => {
  const world = await createWorld(seed)
  const alice = world.founder
  const [bob, carol] = [await world.member("bob"), await world.member("carol")]
  const community = (await world.openCommunity(alice, null)).id
  await write(ledgerOn(alice, community), { text: "one" }, { text: "two" })
  world.connectAll([alice, bob, carol])
  await hold(world, [bob, carol], community)
  await converge(world, [alice, bob, carol], [world.site, community])
  return { world, alice, bob, carol, community }
}

it("a machine whose disk was full takes up what it missed once there is room", async () => {
  const { world, alice, bob, carol, community } = await startThree(61)
  bob.store.failNext({ kind: "full" }, 3)
  await write(ledgerOn(alice, community), { text: "three" })
  await world.time.pass(2_000)
  expect(itemsOn(bob, community)).toHaveLength(2)
  expect(bob.log).toContainEqual(expect.objectContaining({ what: "store-takes-no-more", failure: "full" }))
  await converge(world, [alice, bob, carol], [community])
  expect(itemsOn(bob, community)).toHaveLength(3)
})

it("a machine that has room again after a moment is not kept waiting", async () => {
  const { world, alice, bob, carol, community } = await startThree(65)
  for (const other of [alice, bob]) world.cut(carol, other)
  bob.store.failNext({ kind: "full" }, 1)
  await write(ledgerOn(alice, community), { text: "three" })
  await world.time.pass(12_000)
  expect(itemsOn(bob, community)).toHaveLength(3)
})

it("a machine that lost a part of its own chain gets it back from others", async () => {
  const { world, alice, bob, carol, community } = await startThree(62)
  const before = ledgerOn(alice, community).digest()
  for (const other of [bob, carol]) world.cut(alice, other)
  alice.store.damage(community, { device: alice.device, seq: 1 }, () => "garbage")
  await world.crash(alice)
  expect(ledgerOn(alice, community).digest()).not.toBe(before)
  world.connect(alice, bob)
  await converge(world, [alice, bob, carol], [community])
  expect(ledgerOn(alice, community).digest()).toBe(before)
})

it("what one peer keeps for itself comes from another", async () => {
  const { world, alice, bob, carol, community } = await startThree(63)
  for (const other of [bob, carol]) world.cut(alice, other)
  await write(ledgerOn(bob, community), { text: "by bob" })
  await world.time.pass(1_000)
  // Bob's store breaks; carol has it all by now.
  bob.store.crashNext("before")
  void write(ledgerOn(bob, community), { text: "lost with bob" })
  world.cut(bob, carol)
  world.connect(alice, carol)
  await converge(world, [alice, carol], [world.site, community])
  expect(itemsOn(alice, community).map(({ body }) => body)).toContainEqual({ text: "by bob" })
})

it("who was away during a removal still gets what the removed had written before", async () => {
  const { world, alice, bob, carol, community } = await startThree(64)
  world.cut(alice, bob)
  world.cut(bob, carol)
  await write(ledgerOn(carol, community), { text: "before the removal" })
  await converge(world, [alice, carol], [community])
  await siteOf(world, alice).append([{ kind: "act", body: removal(carol.device) }])
  await world.time.pass(1_000)
  world.connect(alice, bob)
  await converge(world, [alice, bob], [world.site, community])
  expect(itemsOn(bob, community)).toHaveLength(3)
})

it("five authors with 600 items each reach a newcomer in few, large batches", async () => {
  const world = await createWorld(65)
  const alice = world.founder
  const community = (await world.openCommunity(alice, null)).id
  const authors: Machine[] = [alice]
  for (let at = 1; at < 5; at++) {
    const author = await world.member(`author ${at}`)
    world.connect(alice, author)
    await hold(world, [author], community)
    authors.push(author)
  }
  await converge(world, authors, [world.site, community])
  for (const author of authors)
    for (let at = 0; at < 600; at += 300)
      await write(
        ledgerOn(author, community),
        ...Array.from({ length: 300 }, (_, index) => ({ text: `${at + index}` })),
      )
  await converge(world, authors, [community])
  const late = await world.newcomer("late")
  const before = world.network.wire.length
  const batches: number[] = []
  late.running.ledgers.subscribe((_, { items }) => batches.push(items.length))
  world.connect(alice, late)
  await hold(world, [late], community)
  await converge(world, [alice, late], [community])
  expect(itemsOn(late, community)).toHaveLength(3_000)
  const toLate = world.network.wire.slice(before).filter(({ to }) => to === late.device)
  expect(toLate.length).toBeLessThan(30)
  expect(Math.max(...batches)).toBeGreaterThanOrEqual(100)
  expect(batches.filter((size) => size > 0).length).toBeLessThan(30)
})
