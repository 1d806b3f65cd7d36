import { expect, it } from "vitest"
import type { LedgerId } from "../../shared/kernel/ids.ts"
import { encodeEnvelope } from "../../shared/ledger/envelopeCodec.ts"
import { encodeMessage } from "../../shared/sync/replicator/encodeMessage.ts"
import type { Message } from "../../shared/sync/replicator/messages.ts"
import { converge, hold, wasShown, write } from "./expectations.ts"
import { addition, communityGenesis, removal } from "./siteOfActs.ts"
import { createWorld, ledgerOn, siteOf } from "./world.ts"

it("a stranger learns no ledger, no head and no content, and is sent away after a while", async () => {
  const world = await createWorld(21)
  const alice = world.founder
  const community = await world.openCommunity(alice, null)
  await write(community, { text: "ours" })
  const mallory = await world.stranger("mallory")
  world.connect(alice, mallory)
  await write(community, { text: "while mallory listens" })
  await world.time.pass(120_000)
  for (const secret of [world.site, community.id, siteOf(world, alice).digest(), alice.device])
    expect(wasShown(world, mallory, secret)).toBe(false)
  expect(alice.running.replicator.peers.get()).toEqual([])
  expect(siteOf(world, mallory).heads()).toEqual([])
})

it("a stranger who asks for ledgers by name gets no answer", async () => {
  const world = await createWorld(22)
  const alice = world.founder
  const community = await world.openCommunity(alice, null)
  await write(community, { text: "ours" })
  const mallory = await world.stranger("mallory")
  const [toMallory, toAlice] = world.network.connect(alice.device, mallory.device)
  alice.running.replicator.addLink(toMallory)
  const chains = [{ device: alice.device, fromSeq: 0 }]
  const ask = [
    { type: "hello", version: 1, joining: false, stranger: false },
    { type: "digests", digests: [{ ledger: world.site, digest: world.site }] },
    { type: "heads", ledger: community.id, complete: true, genesis: null, heads: [] },
    { type: "want", id: 1, ledger: community.id, chains },
    { type: "want", id: 2, ledger: world.site, chains },
    { type: "want-bodies", id: 3, ledger: community.id, keys: [{ device: alice.device, seq: 1 }] },
  ] as const
  for (const message of ask) void toAlice.send("control", encodeMessage(message)).catch(() => undefined)
  await world.time.pass(120_000)
  const answers = world.network.wire.filter(({ to }) => to === mallory.device)
  expect(answers.map(({ bytes }) => bytes[0])).toEqual([1])
})

it("a newcomer whose enrolment is refused learns nothing and is told why", async () => {
  const world = await createWorld(23)
  const alice = world.founder
  const mallory = await world.newcomer("mallory")
  Object.assign(mallory.running.policy, { enrolment: () => Uint8Array.of(1, 2, 3) })
  world.connect(alice, mallory)
  await world.time.pass(5_000)
  expect(mallory.answers).toEqual([{ admitted: false, reason: "invalid", undecided: false }])
  expect(wasShown(world, mallory, world.site)).toBe(false)
  expect(mallory.running.replicator.peers.get()).toEqual([])
})

it("a private community does not exist for others, until they are added", async () => {
  const world = await createWorld(24)
  const alice = world.founder
  const [bob, carol] = [await world.member("bob"), await world.member("carol")]
  const community = await world.openCommunity(alice, [bob])
  world.connectAll([alice, bob, carol])
  await write(community, { text: "among us" })
  await hold(world, [bob], community.id)
  await converge(world, [alice, bob], [community.id])
  await world.time.pass(40_000)
  expect(wasShown(world, carol, community.id)).toBe(false)

  await ledgerOn(bob, community.id).append([{ kind: "act", body: addition(carol.device) }])
  await hold(world, [carol], community.id)
  await converge(world, [alice, bob, carol], [community.id], 10_000)
})

it("a removed device is cut off at once and learns nothing new", async () => {
  const world = await createWorld(25)
  const alice = world.founder
  const [bob, carol] = [await world.member("bob"), await world.member("carol")]
  const community = await world.openCommunity(alice, null)
  world.connectAll([alice, bob, carol])
  await hold(world, [bob, carol], community.id)
  await converge(world, [alice, bob, carol], [world.site, community.id])

  await siteOf(world, alice).append([{ kind: "act", body: removal(carol.device) }])
  await write(community, { text: "without carol" })
  const digest = community.digest()
  await world.time.pass(5_000)
  const linked = (name: typeof alice) => name.running.replicator.peers.get().map(({ device }) => device)
  expect(linked(alice)).toEqual([bob.device])
  expect(linked(bob)).toEqual([alice.device])
  expect(linked(carol)).toEqual([])
  world.connect(carol, bob)
  await world.time.pass(40_000)
  expect(linked(bob)).toEqual([alice.device])
  expect(ledgerOn(carol, community.id).digest()).not.toBe(digest)
  expect(ledgerOn(bob, community.id).digest()).toBe(digest)
})

it("a peer that offers a ledger whose genesis is another's is sent away", async () => {
  const world = await createWorld(26)
  const alice = world.founder
  const mallory = await world.member("mallory")
  const founded = await mallory.running.ledgers.found(communityGenesis(null))
  if (!founded.ok) throw new Error(founded.error.kind)
  const [envelope] = await founded.value.readRun(mallory.device, 0, 1)
  if (envelope === undefined) throw new Error("unreachable")
  const [toMallory, toAlice] = world.network.connect(alice.device, mallory.device)
  alice.running.replicator.addLink(toMallory)
  const offer = { type: "heads", complete: true, genesis: encodeEnvelope(envelope), heads: [] } as const
  const say = (message: Message) => void toAlice.send("control", encodeMessage(message)).catch(() => undefined)
  say({ type: "hello", version: 1, joining: false, stranger: false })
  say({ ...offer, ledger: founded.value.id })
  await world.time.pass(1_000)
  expect(alice.running.ledgers.ids()).toContain(founded.value.id)
  const held = alice.running.ledgers.ids().length

  say({ ...offer, ledger: envelope.header.payloadHash as LedgerId })
  await world.time.pass(1_000)
  expect(alice.log).toContainEqual(expect.objectContaining({ what: "peer-broke-protocol", device: mallory.device }))
  expect(alice.running.ledgers.ids()).toHaveLength(held)
})
