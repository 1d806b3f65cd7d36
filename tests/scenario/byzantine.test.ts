import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { LedgerId } from "../../shared/kernel/ids.ts"
import type { Envelope } from "../../shared/ledger/envelope.ts"
import { encodeEnvelope } from "../../shared/ledger/envelopeCodec.ts"
import { MAX_MESSAGE_BYTES } from "../../shared/sync/link.ts"
import type { Link, LinkClosing } from "../../shared/sync/link.ts"
import { encodeMessage } from "../../shared/sync/replicator/encodeMessage.ts"
import type { Message, Want } from "../../shared/sync/replicator/messages.ts"
import { decodeMessage } from "../../shared/sync/replicator/decodeMessage.ts"
import { forgeNext } from "../fixtures/forgeEnvelope.ts"
import { converge, hold, itemsOn, write } from "./expectations.ts"
import { createWorld, ledgerOn, siteOf } from "./world.ts"
import type { Machine, World } from "./world.ts"

interface Scene {
  readonly world: World
  readonly alice: Machine
  readonly bob: Machine
  readonly mallory: Machine
  readonly community: LedgerId
  /** Mallory's end of a link to bob, without a replicator on it. */
  readonly toBob: Link
  readonly heard: Message[]
  readonly endings: LinkClosing[]
  say(message: Message, stream?: "control" | "live" | "bulk"): void
}

const setScene = async (seed: number): Promise<Scene> => {
  const world = await createWorld(seed)
  const alice = world.founder
  const [bob, mallory] = [await world.member("bob"), await world.member("mallory")]
  const community = (await world.openCommunity(alice, null)).id
  await write(ledgerOn(alice, community), { text: "one" }, { text: "two" })
  world.connect(alice, bob)
  await hold(world, [bob], community)
  await converge(world, [alice, bob], [world.site, community])
  const [atBob, toBob] = world.network.connect(bob.device, mallory.device)
  const heard: Message[] = []
  const endings: LinkClosing[] = []
  toBob.onMessage((_, bytes) => {
    const message = decodeMessage(bytes)
    if (message.ok) heard.push(message.value)
  })
  toBob.onClose((reason) => endings.push(reason))
  bob.running.replicator.addLink(atBob)
  const say: Scene["say"] = (message, stream = "control") =>
    void toBob.send(stream, encodeMessage(message)).catch(() => undefined)
  say({ type: "hello", version: 1, joining: false, stranger: false })
  await world.time.pass(200)
  return { world, alice, bob, mallory, community, toBob, heard, endings, say }
}

const readAll = (machine: Machine, ledger: LedgerId, author: Machine): Promise<readonly Envelope[]> =>
  ledgerOn(machine, ledger).readRun(author.device, 0, MAX_MESSAGE_BYTES)

/** Bob and alice go on as if nothing had been. */
const expectUndisturbed = async ({ world, alice, bob, community }: Scene): Promise<void> => {
  await write(ledgerOn(bob, community), { text: "still here" })
  await converge(world, [alice, bob], [world.site, community], 4_000)
}

describe("a peer that compares digests again", () => {
  it("is answered, since what it knows of us may be old, but not without end", async () => {
    const { world, bob, heard, say } = await setScene(30)
    const answers = () => heard.filter(({ type }) => type === "digests").length
    const digests = [siteOf(world, bob)].map((ledger) => ({ ledger: ledger.id, digest: ledger.digest() }))
    await world.time.pass(12_000)
    heard.length = 0
    say({ type: "digests", digests })
    await world.time.pass(200)
    expect(answers()).toBe(1)
    say({ type: "digests", digests })
    await world.time.pass(200)
    expect(answers()).toBe(1)
  })
})

describe("a peer that breaks the protocol", () => {
  it("is sent away for garbage, whatever it is, and disturbs nobody", async () => {
    const scene = await setScene(31)
    const { world, bob, mallory } = scene
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("control" as const, "live" as const, "bulk" as const),
        async (bytes, stream) => {
          const [atBob, toBob] = world.network.connect(bob.device, mallory.device)
          bob.running.replicator.addLink(atBob)
          const hello = { type: "hello", version: 1, joining: false, stranger: false } as const
          void toBob.send("control", encodeMessage(hello)).catch(() => undefined)
          void toBob.send(stream, bytes).catch(() => undefined)
          await world.time.pass(100)
        },
      ),
      { numRuns: 200 },
    )
    await expectUndisturbed(scene)
    expect(bob.log.some(({ what }) => what === "peer-broke-protocol")).toBe(true)
  })

  it("is named and sent away for a message that does not decode", async () => {
    const { world, bob, mallory, toBob, endings } = await setScene(32)
    void toBob.send("control", Uint8Array.of(5, 1, 2, 3))
    await world.time.pass(100)
    expect(endings).toEqual(["protocol-error"])
    expect(bob.log).toContainEqual(expect.objectContaining({ what: "peer-broke-protocol", device: mallory.device }))
  })

  it("may speak of things that this version does not know", async () => {
    const { world, toBob, endings } = await setScene(33)
    void toBob.send("control", Uint8Array.of(99, 1, 2, 3))
    await world.time.pass(100)
    expect(endings).toEqual([])
  })

  it("is sent away for a run whose last signature is bad", async () => {
    const scene = await setScene(34)
    const { world, alice, community, endings, say } = scene
    await write(ledgerOn(alice, community), { text: "three" })
    world.cut(alice, scene.bob)
    const forged = (await readAll(alice, community, alice)).map((envelope) => ({
      ...envelope,
      signature: envelope.signature.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
    }))
    say(
      {
        type: "runs",
        id: 0,
        ledger: community,
        runs: [{ device: alice.device, envelopes: forged.map(encodeEnvelope) }],
      },
      "live",
    )
    await world.time.pass(100)
    expect(endings).toEqual(["protocol-error"])
    expect(itemsOn(scene.bob, community)).toHaveLength(2)
  })

  it("is sent away for a run that is not one", async () => {
    const { world, alice, community, endings, say } = await setScene(35)
    const [first, , third] = await readAll(alice, community, alice)
    if (first === undefined || third === undefined) throw new Error("unreachable")
    const envelopes = [encodeEnvelope(first), encodeEnvelope(third)]
    say({ type: "runs", id: 0, ledger: community, runs: [{ device: alice.device, envelopes }] }, "live")
    await world.time.pass(100)
    expect(endings).toEqual(["protocol-error"])
  })

  it("is not believed that it holds more than it shows, and not asked in a tight loop", async () => {
    const scene = await setScene(36)
    const { world, alice, bob, community, heard, say } = scene
    const claim = { device: alice.device, seq: 1_000_000, hash: community }
    say({ type: "heads", ledger: community, complete: true, genesis: null, heads: [claim] })
    for (let round = 0; round < 100; round++) {
      const wants = heard.flatMap((message) => (message.type === "want" ? [message] : []))
      heard.length = 0
      for (const { id, ledger } of wants) say({ type: "runs", id, ledger, runs: [] }, "bulk")
      expect(wants.length).toBeLessThanOrEqual(1)
      await world.time.pass(40)
    }
    const mallorys = bob.running.replicator.peers.get().find(({ device }) => device === scene.mallory.device)
    expect(mallorys?.ahead).toBe(0)
    await expectUndisturbed(scene)
  })

  it("does not hold up others by never answering", async () => {
    const scene = await setScene(37)
    const { world, alice, bob, community, say } = scene
    world.cut(alice, bob)
    await write(ledgerOn(alice, community), { text: "three" })
    const [own] = ledgerOn(alice, community).heads()
    if (own === undefined) throw new Error("unreachable")
    say({ type: "heads", ledger: community, complete: true, genesis: null, heads: [own] })
    await world.time.pass(500)
    world.connect(alice, bob)
    await converge(world, [alice, bob], [community], 70_000)
    expect(itemsOn(bob, community)).toHaveLength(3)
  })

  it("does not make others believe that it received what it never saw", async () => {
    const { world, bob, community, say } = await setScene(38)
    const seq = await write(ledgerOn(bob, community), { text: "mine" })
    say({
      type: "heads",
      ledger: community,
      complete: false,
      genesis: null,
      heads: [{ device: bob.device, seq, hash: world.site }],
    })
    say({
      type: "heads",
      ledger: community,
      complete: false,
      genesis: null,
      heads: [{ device: bob.device, seq: seq + 9, hash: world.site }],
    })
    await world.time.pass(2_000)
    expect(bob.running.replicator.delivery(community, seq).receivedBy).toBe(1)
    expect(bob.running.replicator.delivery(community, seq + 1).receivedBy).toBe(0)
  })

  it("is cut off when it floods", async () => {
    const { world, toBob, endings } = await setScene(39)
    const bytes = new Uint8Array(MAX_MESSAGE_BYTES)
    bytes[0] = 99
    for (let count = 0; count < 80; count++) void toBob.send("live", bytes).catch(() => undefined)
    await world.time.pass(200)
    expect(endings).toEqual(["flooding"])
  })

  it("is cut off when it asks for more than can be answered", async () => {
    const { world, alice, community, endings, say } = await setScene(40)
    for (let id = 1; id <= 40; id++)
      say({ type: "want", id, ledger: community, chains: [{ device: alice.device, fromSeq: 0 }] })
    await world.time.pass(300)
    expect(endings).toEqual(["protocol-error"])
  })
})

/** Alice's next item, dated before her last: what she signs and no gate passes. */
const writeWrongly = async ({ alice, community }: Scene) => {
  const last = (await readAll(alice, community, alice)).at(-1)
  if (last === undefined) throw new Error("unreachable")
  return forgeNext(alice.keys, last, { hlc: { ms: last.header.hlc.ms - 1, counter: 0 } })
}
const sayRun = ({ alice, community, say }: Scene, envelopes: readonly Envelope[]): void =>
  say(
    {
      type: "runs",
      id: 0,
      ledger: community,
      runs: [{ device: alice.device, envelopes: envelopes.map(encodeEnvelope) }],
    },
    "live",
  )

it("what an author signed wrongly is not held against who carries it", async () => {
  const scene = await setScene(41)
  const { world, alice, bob, mallory, endings } = scene
  sayRun(scene, [await writeWrongly(scene)])
  await world.time.pass(100)
  expect(endings).toEqual([])
  expect(bob.log).toContainEqual(expect.objectContaining({ what: "run-refused", author: alice.device }))
  expect(bob.offences).toEqual([{ device: alice.device, as: "author", detail: "bad-clock" }])
  expect(bob.running.replicator.peers.get().map(({ device }) => device)).toEqual([mallory.device])
})

it("what a carrier says that somebody signed, and nobody did, is held against the carrier", async () => {
  const scene = await setScene(46)
  const { world, alice, bob, mallory, endings } = scene
  sayRun(scene, [{ ...(await writeWrongly(scene)), signature: new Uint8Array(64) }])
  await world.time.pass(100)
  expect(endings).toEqual(["protocol-error"])
  expect(bob.offences).toMatchObject([{ device: mallory.device, as: "carrier" }])
  expect(bob.running.replicator.peers.get().map(({ device }) => device)).toEqual([alice.device])
})

const zeros = (envelope: Envelope): Envelope => ({
  ...envelope,
  body: envelope.body && { ...envelope.body, payload: envelope.body.payload.map(() => 0) },
})

it("a carrier that spoils a payload is cut off, and what came before it is kept", async () => {
  const scene = await setScene(47)
  const { world, alice, bob, mallory, community, endings } = scene
  world.cut(alice, bob)
  await write(ledgerOn(alice, community), { text: "three" }, { text: "four" })
  const run = await readAll(alice, community, alice)
  sayRun(scene, [...run.slice(0, -1), ...run.slice(-1).map(zeros)])
  await world.time.pass(100)
  expect(endings).toEqual(["protocol-error"])
  expect(bob.offences).toMatchObject([{ device: mallory.device, as: "carrier" }])
  expect(itemsOn(bob, community)).toHaveLength(3)
})

it("a device is linked once: a newer link replaces the older one", async () => {
  const { world, alice, bob, mallory, endings } = await setScene(42)
  const [atBob] = world.network.connect(bob.device, mallory.device)
  bob.running.replicator.addLink(atBob)
  expect(endings).toEqual(["replaced"])
  expect(
    bob.running.replicator.peers
      .get()
      .map(({ device }) => device)
      .sort(),
  ).toEqual([alice.device, mallory.device].sort())
})

it("a link to oneself is refused", async () => {
  const { world, bob } = await setScene(43)
  const [here, there] = world.network.connect(bob.device, bob.device)
  const endings: LinkClosing[] = []
  there.onClose((reason) => endings.push(reason))
  bob.running.replicator.addLink(here)
  expect(endings).toEqual(["own-key"])
})

it("what overtakes the greeting waits for it", async () => {
  const { world, alice, bob, mallory } = await setScene(44)
  const [atBob, toBob] = world.network.connect(bob.device, mallory.device)
  bob.running.replicator.addLink(atBob)
  const before = world.network.wire.length
  const claim = { device: alice.device, seq: 99, hash: world.site }
  const heads = { type: "heads", ledger: world.site, complete: true, genesis: null, heads: [claim] } as const
  void toBob.send("live", encodeMessage(heads))
  await world.time.pass(100)
  void toBob.send("control", encodeMessage({ type: "hello", version: 1, joining: false, stranger: false }))
  await world.time.pass(100)
  const wants = world.network.wire.slice(before).flatMap(({ from, bytes }) => {
    const message = from === bob.device ? decodeMessage(bytes) : undefined
    return message?.ok === true && message.value.type === "want" ? [message.value.ledger] : []
  })
  expect(wants).toEqual([world.site])
})

it("chains whose authors are not known yet are kept until they are, in whatever order they come", async () => {
  const world = await createWorld(45)
  const chain = [world.founder]
  for (const name of ["bob", "carol", "dave", "erin"]) {
    const [last, next] = [chain.at(-1) ?? world.founder, await world.newcomer(name)]
    world.connect(last, next)
    await converge(world, [last, next], [world.site])
    world.cut(last, next)
    chain.push(next)
  }
  const [newest, late] = [chain.at(-1) ?? world.founder, await world.newcomer("late")]
  const [atLate, toLate] = world.network.connect(late.device, newest.device)
  const site = ledgerOn(newest, world.site)
  const wants: Want[] = []
  const say = (message: Message) => void toLate.send("control", encodeMessage(message)).catch(() => undefined)
  toLate.onMessage((_, bytes) => {
    const message = decodeMessage(bytes)
    if (message.ok && message.value.type === "want") wants.push(message.value)
  })
  late.running.replicator.addLink(atLate)
  say({ type: "hello", version: 1, joining: false, stranger: false })
  await world.time.pass(100)
  say({ type: "enrolment-answer", admitted: true, undecided: false, reason: "" })
  say({ type: "heads", ledger: world.site, complete: true, genesis: null, heads: site.heads() })
  await world.time.pass(100)
  const runs = []
  for (const { device } of site.heads()) {
    const envelopes = await site.readRun(device, 0, MAX_MESSAGE_BYTES)
    runs.unshift({ device, envelopes: envelopes.map(encodeEnvelope) })
  }
  say({ type: "runs", id: wants[0]?.id ?? 0, ledger: world.site, runs })
  await world.time.pass(500)
  expect(ledgerOn(late, world.site).digest()).toBe(site.digest())
  expect(wants).toHaveLength(1)
})
