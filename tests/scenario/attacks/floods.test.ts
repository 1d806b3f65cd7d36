import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { generateDeviceKeys } from "../../../shared/crypto/generateDeviceKeys.ts"
import { toBase64Url, toHex, toUtf8 } from "../../../shared/kernel/bytes.ts"
import type { Envelope } from "../../../shared/ledger/envelope.ts"
import { createEnvelope, encodeEnvelope } from "../../../shared/ledger/envelopeCodec.ts"
import { MAX_MESSAGE_BYTES } from "../../../shared/sync/link.ts"
import { MAX_COMMUNITIES_PER_MEMBER } from "../../../shared/site/siteRules.ts"
import { forgeFirst, forgeNext } from "../../fixtures/forgeEnvelope.ts"
import { must, say, textsOf, until } from "../story.ts"
import { expectUndisturbed, level, setStage, type Stage } from "./stage.ts"

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

const undisturbed = (attack: () => Promise<void>): Promise<void> =>
  expectUndisturbed(stage, attack, (now, before) => expect(now).toEqual(before))

const BIG = new Uint8Array(MAX_MESSAGE_BYTES)

describe("a flood", () => {
  it("of presence is cut off, and whoever comes back finds no new allowance", async () => {
    const { mallory, bob } = stage
    await undisturbed(async () => {
      const wire = await mallory.link(bob)
      for (let count = 0; count < 100; count++) wire.raw(BIG, "presence")
      expect(await wire.ended).toBe("flooding")
      const again = await mallory.link(bob)
      for (let count = 0; count < 40; count++) again.raw(BIG, "presence")
      expect(await again.ended).toBe("flooding")
    })
    await until(bob.site.notices, (notices) => notices.some(({ code }) => code === "peer-cut-off"))
  })

  it("of envelopes of an invented device is cut off, and nothing of it is kept", async () => {
    const { mallory, carol, ledger } = stage
    const invented = await generateDeviceKeys()
    const payload = toUtf8(`{"t":"post","kind":"message","title":"","md":"${"x".repeat(60_000)}"}`)
    let last = await forgeFirst(invented, ledger, Date.now(), {}, payload)
    const run: Envelope[] = [last]
    for (let count = 1; count < 14; count++) run.push((last = await forgeNext(invented, last, {}, payload)))
    await undisturbed(async () => {
      const wire = await mallory.link(carol)
      for (let count = 0; count < 120; count++) wire.run(ledger, run)
      expect(await wire.ended).toBe("flooding")
    })
    const heads = await carol.machine.store(carol.site.id).heads(ledger)
    expect(heads.map(({ device }) => device)).not.toContain(invented.device)
  })
})

it("heads that nobody can show keep nobody from anything", async () => {
  const { mallory, bob, alice, ledger } = stage
  await undisturbed(async () => {
    const wire = await mallory.link(bob)
    const heads = [{ device: alice.site.me.device, seq: 1_000_000, hash: ledger }]
    wire.say({ type: "heads", ledger, complete: true, genesis: null, heads })
    await wire.handled(ledger)
    expect(wire.endings).toEqual([])
  })
})

it("a relay that spoils signatures in the middle of a run spoils nothing: what the last one proves is kept", async () => {
  const { network, mallory, alice, bob, carol, ledger } = stage
  network.split(["alice", "bob", "mallory"], ["carol", "mallory"])
  for (const text of ["one", "two", "three"]) await say(bob.site, ledger, text)
  await until(alice.site.home, () => textsOf(alice.site).includes("three"))
  const rows = await alice.machine.store(alice.site.id).read(ledger, bob.site.me.device, 0, 1_000)
  const run = rows.flatMap(({ headerBytes, signature, body }, at) => {
    const made = createEnvelope(headerBytes, at === rows.length - 1 ? signature : new Uint8Array(64), body)
    return made.ok ? [made.value] : []
  })
  const wire = await mallory.link(carol)
  wire.run(ledger, run)
  await until(carol.site.home, () => textsOf(carol.site).includes("three"))
  expect(wire.endings).toEqual([])
  await network.heal()
  await level(stage)
  for (const { site } of stage.honest) expect(textsOf(site)).toEqual(textsOf(alice.site))
})

const genesisOf = async (salt: number): Promise<Envelope> => {
  const { mallory, bob } = stage
  const creator = [...bob.site.members.get().values()].find(({ name }) => name === "Mallory")?.id
  const act = {
    type: "community.create",
    site: bob.site.id,
    name: `Fake ${salt}`,
    purpose: "none",
    emoji: "🏠",
    access: "private",
    creator,
    salt: toBase64Url(Uint8Array.from({ length: 16 }, () => salt & 0xff).fill(salt >> 8, 8)),
    seen: [],
  }
  const genesis = { ledger: null, kind: "act", doc: "", clockLen: 0 } as const
  return forgeFirst(mallory.keys, bob.site.id, Date.now(), genesis, toUtf8(JSON.stringify(act)))
}

const open = (count: number) =>
  toUtf8(`{"seen":[],"type":"community.open","ledger":"${toHex(Uint8Array.of(count >> 8, count & 0xff)).repeat(16)}"}`)

describe("communities without number", () => {
  it("that mallory names leave room for everybody's", async () => {
    const { mallory, bob, carol, honest } = stage
    const site = bob.site.id
    const act = { kind: "act", doc: "", clockStart: 0, clockLen: 0 } as const
    let last = await forgeFirst(mallory.keys, site, Date.now(), act, open(0))
    const run: Envelope[] = [last]
    for (let count = 1; count < 600; count++) run.push((last = await forgeNext(mallory.keys, last, act, open(count))))
    const wire = await mallory.link(bob)
    wire.run(site, run)
    await wire.handled(site)
    await level(stage)
    const founded = must(
      await carol.site.createCommunity({ name: "Vraie", purpose: "Pour tous", emoji: "🌱", access: "open" }),
    )
    for (const one of honest) {
      await until(one.site.communities, (list) => list.some(({ ledger, ready }) => ledger === founded && ready))
      expect(one.site.communities.get().length).toBeLessThanOrEqual(MAX_COMMUNITIES_PER_MEMBER + 2)
    }
  })

  it("that mallory offers are taken up to what one member may found; one that nobody signed cuts her off", async () => {
    const { mallory, bob } = stage
    const before = (await bob.machine.store(bob.site.id).ledgers()).length
    const wire = await mallory.link(bob)
    for (let salt = 0; salt < MAX_COMMUNITIES_PER_MEMBER + 40; salt++) {
      const genesis = await genesisOf(salt)
      const ledger = genesis.hash as Stage["ledger"]
      wire.say({ type: "heads", ledger, complete: true, genesis: encodeEnvelope(genesis), heads: [] })
    }
    await wire.handled(stage.ledger)
    const after = (await bob.machine.store(bob.site.id).ledgers()).length
    expect(after - before).toBe(MAX_COMMUNITIES_PER_MEMBER)
    const forged = { ...(await genesisOf(30_000)), signature: new Uint8Array(64) }
    const ledger = forged.hash as Stage["ledger"]
    wire.say({ type: "heads", ledger, complete: true, genesis: encodeEnvelope(forged), heads: [] })
    expect(await wire.ended).toBe("protocol-error")
  })
})
