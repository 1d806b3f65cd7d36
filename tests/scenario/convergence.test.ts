import { expect, it } from "vitest"
import { decodeMessage } from "../../shared/sync/replicator/decodeMessage.ts"
import { converge, hold, itemsOn, write } from "./expectations.ts"
import { MAX_DELAY_MS } from "./network.ts"
import { createWorld, ledgerOn, siteOf } from "./world.ts"
import type { Machine } from "./world.ts"

it("alice invites bob, who gets everything and writes back", async () => {
  const world = await createWorld(1)
  const alice = world.founder
  const community = await world.openCommunity(alice, null)
  await write(community, { text: "first" }, { text: "second" })
  const bob = await world.newcomer("bob")
  world.connect(alice, bob)
  await hold(world, [bob], community.id)
  await converge(world, [alice, bob], [world.site, community.id])
  expect(bob.answers).toEqual([{ admitted: true }])

  const seq = await write(ledgerOn(bob, community.id), { text: "third" })
  await converge(world, [alice, bob], [world.site, community.id])
  expect(itemsOn(alice, community.id)).toHaveLength(3)
  await world.time.pass(2_000)
  expect(bob.running.replicator.delivery(community.id, seq)).toEqual({ sentTo: 1, receivedBy: 1 })
  expect(siteOf(world, bob).acts()).toHaveLength(2)
  for (const machine of [alice, bob])
    expect(machine.running.replicator.peers.get()).toMatchObject([{ state: "even", behind: 0, ahead: 0 }])
})

it("carol joins while alice is away and gets everything from bob; alice then learns from carol who she is", async () => {
  const world = await createWorld(2)
  const alice = world.founder
  const community = await world.openCommunity(alice, null)
  const bob = await world.member("bob")
  await write(community, { text: "by alice" })
  world.connect(alice, bob)
  await hold(world, [bob], community.id)
  await converge(world, [alice, bob], [world.site, community.id])
  world.cut(alice, bob)

  const carol = await world.newcomer("carol")
  world.connect(bob, carol)
  await hold(world, [carol], community.id)
  await converge(world, [bob, carol], [world.site, community.id])
  world.cut(bob, carol)

  world.connect(alice, carol)
  await write(ledgerOn(carol, community.id), { text: "by carol" })
  await converge(world, [alice, carol], [world.site, community.id])
  expect(itemsOn(alice, community.id)).toHaveLength(2)
})

it.each([3, 13, 23, 33, 43])("a newcomer who meets two members is admitted by one alone (seed %i)", async (seed) => {
  const world = await createWorld(seed)
  const alice = world.founder
  const bob = await world.member("bob")
  world.connect(alice, bob)
  await converge(world, [alice, bob], [world.site])
  const carol = await world.newcomer("carol")
  world.connect(carol, alice)
  world.connect(carol, bob)
  await converge(world, [alice, bob, carol], [world.site])
  await world.time.pass(60_000)
  expect(siteOf(world, alice).acts()).toHaveLength(3)
  expect(carol.running.replicator.peers.get().map(({ state }) => state)).toEqual(["even", "even"])
})

it("news reach a machine that is not linked to their author", async () => {
  const world = await createWorld(4)
  const alice = world.founder
  const [bob, carol] = [await world.member("bob"), await world.member("carol")]
  const community = await world.openCommunity(alice, null)
  world.connect(alice, bob)
  world.connect(bob, carol)
  await hold(world, [bob, carol], community.id)
  await converge(world, [alice, bob, carol], [world.site, community.id])
  await world.time.pass(5_000)
  await write(community, { text: "passed on" })
  await converge(world, [alice, bob, carol], [community.id], 1_000)
  expect(itemsOn(carol, community.id)).toMatchObject([{ body: { text: "passed on" } }])
})

it("a late joiner gets 3,000 items in few messages", async () => {
  const world = await createWorld(5)
  const alice = world.founder
  const community = await world.openCommunity(alice, null)
  for (let at = 0; at < 3_000; at += 300)
    await write(community, ...Array.from({ length: 300 }, (_, index) => ({ text: `post ${at + index}` })))
  const bob = await world.newcomer("bob")
  world.connect(alice, bob)
  await hold(world, [bob], community.id)
  await converge(world, [alice, bob], [world.site, community.id])
  await world.time.pass(2_000)
  expect(itemsOn(bob, community.id)).toHaveLength(3_000)
  expect(world.network.wire.length).toBeLessThan(30)
  const runs = world.network.wire.flatMap(({ bytes }) => {
    const message = decodeMessage(bytes)
    return message.ok && message.value.type === "runs" ? message.value.runs : []
  })
  expect(runs.flatMap(({ envelopes }) => envelopes)).toHaveLength(3_002)
})

it("a machine that crashes while receiving goes on where it was", async () => {
  const world = await createWorld(6)
  const alice = world.founder
  const community = await world.openCommunity(alice, null)
  await write(community, ...Array.from({ length: 80 }, (_, at) => ({ text: `${at}`.repeat(10_000) })))
  const bob = await world.member("bob")
  world.connect(alice, bob)
  const received = () => bob.running.ledgers.get(community.id)?.head(alice.device)?.seq ?? -1
  await world.time.until(
    () => received() > 10,
    30_000,
    () => "no transfer",
  )
  expect(received()).toBeLessThan(80)
  await world.crash(bob)
  const kept = received()
  expect(kept).toBeGreaterThan(10)
  world.connect(alice, bob)
  await converge(world, [alice, bob], [world.site, community.id])
})

it("what one other machine acknowledged outlives its author's machine, and the count outlives a restart", async () => {
  const world = await createWorld(7)
  const alice = world.founder
  const [bob, carol] = [await world.member("bob"), await world.member("carol")]
  const community = await world.openCommunity(alice, null)
  world.connect(alice, bob)
  await hold(world, [bob], community.id)
  const seq = await write(community, { text: "kept" })
  await world.time.until(
    () => alice.running.replicator.delivery(community.id, seq).receivedBy === 1,
    10_000,
    () => "not acknowledged",
  )
  await world.crash(alice)
  await world.time.pass(10)
  expect(alice.running.replicator.delivery(community.id, seq)).toEqual({ sentTo: 1, receivedBy: 1 })
  expect(alice.running.replicator.delivery(community.id, seq + 1)).toEqual({ sentTo: 0, receivedBy: 0 })

  await world.crash(bob)
  world.connect(bob, carol)
  await hold(world, [carol], community.id)
  await converge(world, [bob, carol], [world.site, community.id])
  expect(itemsOn(carol, community.id)).toMatchObject([{ body: { text: "kept" } }])
})

it("a long chain of admissions arrives in any order of authors", async () => {
  const world = await createWorld(8)
  let last: Machine = world.founder
  const members = [last]
  for (let at = 0; at < 6; at++) {
    const next = await world.newcomer(`member ${at}`)
    world.connect(last, next)
    await converge(world, [last, next], [world.site])
    world.cut(last, next)
    members.push(next)
    last = next
  }
  const late = await world.newcomer("late")
  world.connect(last, late)
  await converge(world, [last, late], [world.site])
  expect(siteOf(world, late).acts()).toHaveLength(8)
})

it("a post among two who are level is one message there and one back, at once", async () => {
  const world = await createWorld(9)
  const alice = world.founder
  const bob = await world.member("bob")
  const community = await world.openCommunity(alice, null)
  world.connect(alice, bob)
  await hold(world, [bob], community.id)
  await converge(world, [alice, bob], [world.site, community.id])
  await world.time.pass(500)
  const before = world.network.wire.length
  const seq = await write(community, { text: "news" })
  await world.time.pass(2 * MAX_DELAY_MS)
  expect(alice.running.replicator.delivery(community.id, seq).receivedBy).toBe(1)
  await world.time.pass(2_000)
  const kinds = world.network.wire.slice(before).map(({ stream, from }) => [stream, from === alice.device])
  expect(kinds).toEqual([
    ["live", true],
    ["control", false],
  ])
})

it("asks for the site ledger first, and for nothing else before it is complete", async () => {
  const world = await createWorld(10)
  const alice = world.founder
  const bob = await world.member("bob")
  const community = await world.openCommunity(alice, null)
  world.connect(alice, bob)
  await hold(world, [bob], community.id)
  await converge(world, [alice, bob], [world.site, community.id])
  world.cut(alice, bob)
  await write(community, { text: "while bob is away" })
  const padding = "x".repeat(60_000)
  for (let at = 0; at < 20; at++) await siteOf(world, alice).append([{ kind: "act", body: { act: "other", padding } }])
  const before = world.network.wire.length
  world.connect(alice, bob)
  await converge(world, [alice, bob], [world.site, community.id])
  const wanted = world.network.wire.slice(before).flatMap(({ bytes }) => {
    const message = decodeMessage(bytes)
    return message.ok && message.value.type === "want"
      ? [message.value.ledger === world.site ? "site" : "community"]
      : []
  })
  expect(wanted).toEqual(["site", "site", "site", "community"])
})
