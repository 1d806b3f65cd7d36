import { expect, test } from "vitest"
import {
  START_MS,
  anyone,
  appendItems,
  chainOf,
  contentOf,
  deliver,
  foundSite,
  joinSite,
} from "../../tests/fixtures/ledgerWorld.ts"
import { writeBoth } from "../../tests/fixtures/twoDevices.ts"
import { createChainWriter } from "./chainWriter.ts"
import { forgeNext } from "../../tests/fixtures/forgeEnvelope.ts"
import type { Ledger } from "./ledger.ts"
import { createEnvelope } from "./envelopeCodec.ts"
import { encodeHeader } from "./headerCodec.ts"
import { parseEnvelopeRow } from "../../renderer/platform/storage/parseRows.ts"

/** Alice, with one item; a copy of her disk, as a restored backup would be; and bob, who has what she wrote first. */
const forkAlice = async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }])
  const [bob, backup] = [await joinSite(alice.ledger.id), await joinSite(alice.ledger.id, { keys: alice.keys })]
  await deliver(alice.ledger, bob.ledger)
  await deliver(alice.ledger, backup.ledger)
  const before = contentOf(bob.ledger)
  await appendItems(alice.ledger, [{ branch: "left" }, { branch: "left too" }])
  await appendItems(backup.ledger, [{ branch: "right" }, { branch: "right too" }])
  return { alice, bob, backup, before }
}

test("A chain that its device forked ends before the fork: both branches are void, and the proof outlives a restart", async () => {
  const { alice, bob, backup, before } = await forkAlice()
  await deliver(alice.ledger, bob.ledger)
  expect(contentOf(bob.ledger).items).toHaveLength(3)
  const right = await chainOf(backup.ledger, alice.device)
  expect(await bob.ledger.accept(right, anyone)).toEqual({ accepted: 0, known: 2, refusal: "fork", storeFailure: null })
  expect(contentOf(bob.ledger).items).toEqual(before.items)
  expect(bob.ledger.frozen()).toEqual([{ device: alice.device, seq: 2 }])
  expect(bob.troubles).toEqual([{ code: "fork-found", ledger: alice.ledger.id, device: alice.device, seq: 2 }])
  expect(bob.ledger.digest()).not.toBe(before.digest)
  expect(await bob.ledger.accept(right.slice(2), anyone)).toMatchObject({ accepted: 0, refusal: "frozen" })

  const [content, frozen] = [contentOf(bob.ledger), bob.ledger.frozen()]
  const again = await bob.restart()
  const ledger = await again.ledgers.open(alice.ledger.id)
  expect(contentOf(ledger)).toEqual(content)
  expect(ledger.frozen()).toEqual(frozen)
  expect(await ledger.accept(right, anyone)).toMatchObject({ accepted: 0, known: 2, refusal: "frozen" })
  expect(again.troubles).toEqual([])
})

test("A device that forked at its very first envelope keeps nothing, and nobody else loses anything", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ by: "alice" }])
  const bob = await joinSite(alice.ledger.id)
  const backup = await joinSite(alice.ledger.id, { keys: bob.keys })
  for (const device of [bob, backup]) await deliver(alice.ledger, device.ledger)
  await appendItems(bob.ledger, [{ branch: "left" }])
  await appendItems(backup.ledger, [{ branch: "right" }])
  const carol = await joinSite(alice.ledger.id)
  for (const device of [alice, bob]) await deliver(device.ledger, carol.ledger)
  expect(contentOf(carol.ledger).items).toHaveLength(2)

  const right = await chainOf(backup.ledger, bob.device)
  expect(await carol.ledger.accept(right, anyone)).toMatchObject({ accepted: 0, refusal: "fork" })
  expect(carol.ledger.frozen()).toEqual([{ device: bob.device, seq: 0 }])
  expect(carol.ledger.head(bob.device)).toBeUndefined()
  expect(contentOf(carol.ledger).items).toEqual(contentOf(alice.ledger).items)
})

test("A start that finds the proof but not the cut finishes it", async () => {
  const { alice, bob, backup, before } = await forkAlice()
  const left = await bob.restart()
  const bobs = await left.ledgers.open(alice.ledger.id)
  await deliver(alice.ledger, bobs)
  const whole = await joinSite(alice.ledger.id, { keys: bob.keys })
  await deliver(alice.ledger, whole.ledger)
  await bobs.accept(await chainOf(backup.ledger, alice.device), anyone)
  const key = `fork/${alice.ledger.id}/${alice.device}`
  await whole.store.writeLocal([{ put: { key, value: await left.store.getLocal(key) } }])
  const again = await whole.restart()
  expect(contentOf(await again.ledgers.open(alice.ledger.id))).toEqual(contentOf(bobs))
  expect(contentOf(bobs).items).toEqual(before.items)
})

test("A branch shows as a fork also where it only begins beyond our head", async () => {
  const alice = await foundSite()
  const backup = await joinSite(alice.ledger.id, { keys: alice.keys })
  await deliver(alice.ledger, backup.ledger)
  await appendItems(alice.ledger, [{ branch: "left" }])
  await appendItems(backup.ledger, [{ branch: "right" }, { branch: "right too" }])
  const bob = await joinSite(alice.ledger.id)
  await deliver(alice.ledger, bob.ledger)
  const beyond = (await chainOf(backup.ledger, alice.device)).slice(2)
  expect(await bob.ledger.accept(beyond, anyone)).toMatchObject({ accepted: 0, refusal: "fork" })
  expect(bob.ledger.frozen()).toEqual([{ device: alice.device, seq: 1 }])
})

test("A founder that signs a second beginning ends its own chain, not the ledger", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }])
  const bob = await joinSite(alice.ledger.id)
  await deliver(alice.ledger, bob.ledger)
  const writer = createChainWriter(
    { keys: alice.keys, now: () => START_MS, random: (length) => new Uint8Array(length) },
    alice.ledger.id,
  )
  const second = await writer.write([{ kind: "item", body: { second: true } }])
  if (!second.ok) throw new Error(second.error.kind)
  expect(await bob.ledger.accept(second.value, anyone)).toMatchObject({ refusal: "fork" })
  expect(bob.ledger.frozen()).toEqual([{ device: alice.device, seq: 1 }])
  expect(bob.ledger.acts().map(({ hash }) => hash)).toEqual([alice.ledger.id])
  expect([...bob.ledger.items()]).toEqual([])

  const carol = await joinSite(alice.ledger.id)
  for (const evidence of await bob.ledger.forkEvidence(carol.device))
    expect(await carol.ledger.acceptFork(evidence)).toBe("taken")
  await deliver(bob.ledger, carol.ledger)
  expect(contentOf(carol.ledger)).toEqual(contentOf(bob.ledger))
})

test("A device that learns of its own fork writes nothing any more, and still holds what it wrote", async () => {
  const { alice, bob, backup } = await forkAlice()
  await deliver(alice.ledger, bob.ledger)
  await backup.ledger.accept(await chainOf(bob.ledger, alice.device), anyone)
  expect(backup.ledger.frozen()).toEqual([{ device: alice.device, seq: 2 }])
  expect(await backup.ledger.append([{ kind: "item", body: {} }])).toEqual({ ok: false, error: { kind: "frozen" } })
  expect(await backup.ledgers.found({ type: "genesis" })).toEqual({ ok: false, error: { kind: "frozen" } })
  const branches = (ledger: Ledger) =>
    ledger.voidOf(alice.device).map((items) => items.map(({ body }) => body["branch"]))
  expect(branches(backup.ledger)).toEqual([
    ["right", "right too"],
    ["left", "left too"],
  ])

  const again = await backup.restart()
  const ledger = await again.ledgers.open(alice.ledger.id)
  expect(await ledger.append([{ kind: "item", body: {} }])).toEqual({ ok: false, error: { kind: "frozen" } })
  expect(branches(ledger)).toEqual([
    ["right", "right too"],
    ["left", "left too"],
  ])
})

test("A carrier that invents a second branch proves nothing against its alleged author", async () => {
  const { alice, bob } = await writeBoth()
  const run = await chainOf(alice.ledger, alice.device)
  // A well-formed branch, linked to what alice wrote, that lacks nothing but her signature.
  const invented = run.slice(0, 4).map((envelope) => {
    if (envelope.header.seq < 3) return envelope
    const headerBytes = encodeHeader({ ...envelope.header, payloadHash: envelope.hash })
    const made = createEnvelope(headerBytes, new Uint8Array(64), null)
    if (!made.ok) throw new Error(made.error)
    return made.value
  })
  expect(await bob.ledger.accept(invented, anyone)).toMatchObject({ known: 3, refusal: "bad-signature" })
  expect(bob.troubles).toEqual([])
  expect(await bob.store.getLocal(`fork/${alice.ledger.id}/${alice.device}`)).toBeUndefined()
})

test("A row of ours that is damaged is no proof of a fork", async () => {
  const { alice, bob, whole } = await writeBoth()
  const run = await chainOf(alice.ledger, alice.device)
  bob.store.damage(alice.ledger.id, { device: alice.device, seq: 2 }, (row) => ({ ...row, hash: "cd".repeat(32) }))
  expect(await bob.ledger.accept(run, anyone)).toMatchObject({ known: 2, refusal: null })
  expect(bob.troubles.map(({ code }) => code)).toEqual(["row-set-aside"])
  await bob.ledger.accept(run, anyone)
  expect(contentOf(bob.ledger)).toEqual(whole)
  expect(parseEnvelopeRow(bob.store.disk.chains.get(alice.ledger.id)?.get(alice.device)?.get(2))?.seq).toBe(2)
})

test("Forks shown one before the other cost a few reloads, then one in a while, and all end at the earliest", async () => {
  let now = START_MS
  const alice = await foundSite()
  const bob = await joinSite(alice.ledger.id, { now: () => now })
  await appendItems(
    alice.ledger,
    Array.from({ length: 20 }, (_, n) => ({ n })),
  )
  await deliver(alice.ledger, bob.ledger)
  const chain = await chainOf(alice.ledger, alice.device)
  const show = async (seq: number) => {
    const before = chain[seq - 1]
    if (before === undefined) throw new Error("no such place")
    const [other, payload] = [{ hlc: { ms: START_MS + 60_000, counter: seq } }, new TextEncoder().encode('{"n":-1}')]
    await bob.ledger.accept([await forgeNext(alice.keys, before, other, payload)], anyone)
    return bob.ledger.frozen()[0]?.seq
  }
  const cuts: (number | undefined)[] = []
  for (let seq = 20; seq > 1; seq--) cuts.push(await show(seq))
  // The first, and eight that come before it.
  expect(new Set(cuts).size).toBe(9)
  expect(cuts.at(-1)).toBe(12)
  now += 60_000
  expect([await show(5), await show(4)]).toEqual([5, 5])
  now += 60_000
  expect([await show(4), await show(3)]).toEqual([4, 4])
  now += 24 * 3_600_000
  expect(await show(2)).toBe(2)
  expect([...bob.ledger.items()]).toHaveLength(1)
  expect(bob.troubles.filter(({ code }) => code === "fork-found")).toHaveLength(12)
})

test("What a forked device wrote is shown in full to its member's other machine, and to nobody else", async () => {
  const { alice, bob, backup } = await forkAlice()
  await deliver(alice.ledger, bob.ledger)
  await bob.ledger.accept(await chainOf(backup.ledger, alice.device), anyone)
  const anew = await joinSite(alice.ledger.id, { formerly: new Set([alice.device]) })
  const carol = await joinSite(alice.ledger.id)
  const left = [["left", "left too"]]
  for (const [reader, also, seen] of [
    [anew, [alice.device], left],
    [carol, [], []],
  ] as const) {
    await deliver(bob.ledger, reader.ledger)
    for (const evidence of await bob.ledger.forkEvidence(reader.device, also)) await reader.ledger.acceptFork(evidence)
    const branches = reader.ledger.voidOf(alice.device).map((items) => items.map(({ body }) => body["branch"]))
    expect(branches.filter((branch) => branch.length > 0 && branch[0] === "left")).toEqual(seen)
  }
})
