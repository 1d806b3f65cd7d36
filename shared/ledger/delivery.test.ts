import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Y from "yjs"
import { createMemoryEnvelopeStore, type MemoryEnvelopeStore } from "../../tests/fakes/memoryEnvelopeStore.ts"
import { createMemoryVolumeCache } from "../../tests/fakes/memoryVolumeCache.ts"
import {
  anyone,
  appendItems,
  chainOf,
  contentOf,
  deliver,
  foundSite,
  joinSite,
  START_MS,
} from "../../tests/fixtures/ledgerWorld.ts"
import { parseEnvelopeRow } from "../../renderer/platform/storage/parseRows.ts"
import { createVolumeName, type LedgerId } from "../kernel/ids.ts"
import type { Envelope } from "./envelope.ts"
import type { Ledger } from "./ledger.ts"

/** State vectors by volume. */
const vectorsOf = (ledger: Ledger) =>
  Object.fromEntries(
    [...ledger.volumes()].sort().map((name) => {
      const doc = ledger.volumeDoc(name)
      return [name, doc && Y.decodeStateVector(Y.encodeStateVector(doc))]
    }),
  )

/** Four devices with chains of different lengths, of which the first crosses into a new quarter. */
const writeChains = async () => {
  let now = START_MS - 24 * 3_600_000
  const alice = await foundSite({ now: () => now })
  await appendItems(alice.ledger, [{ n: 1 }, { n: 2 }, { n: 3 }])
  now = START_MS
  await appendItems(alice.ledger, [{ n: 4 }, { n: 5 }])
  const chains = [await chainOf(alice.ledger, alice.device)]
  for (const length of [1, 4, 7]) {
    const other = await joinSite(alice.ledger.id)
    await other.ledger.append([{ kind: "act", body: { type: "hello" } }])
    await appendItems(
      other.ledger,
      Array.from({ length }, (_, n) => ({ n })),
    )
    await deliver(other.ledger, alice.ledger)
    chains.push(await chainOf(other.ledger, other.device))
  }
  return { alice, chains }
}

test("Any order, duplication and partition of deliveries ends in equal items, acts, state vectors and digests", async () => {
  const { alice, chains } = await writeChains()
  const expected = { ...contentOf(alice.ledger), vectors: vectorsOf(alice.ledger) }
  expect(Object.keys(expected.vectors)).toEqual(["items/2026-Q3", "items/2026-Q4"])
  expect(expected.items).toHaveLength(17)

  const piece = fc.record({ chain: fc.nat(3), from: fc.nat(8), length: fc.integer({ min: 1, max: 9 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }), async (one, other) => {
      const bob = await joinSite(alice.ledger.id, { keys: alice.keys })
      const carol = await joinSite(alice.ledger.id)
      await deliverPieces(bob.ledger, chains, one)
      await deliverPieces(carol.ledger, chains, other)
      await deliver(bob.ledger, carol.ledger)
      await deliver(carol.ledger, bob.ledger)
      expect({ ...contentOf(bob.ledger), vectors: vectorsOf(bob.ledger) }).toEqual({
        ...contentOf(carol.ledger),
        vectors: vectorsOf(carol.ledger),
      })
      for (const chain of chains) await bob.ledger.accept(chain, anyone)
      expect({ ...contentOf(bob.ledger), vectors: vectorsOf(bob.ledger) }).toEqual(expected)
      expect([...bob.troubles, ...carol.troubles]).toEqual([])
    }),
    { numRuns: 60 },
  )
})

/** In any order and with gaps: what does not continue a chain is refused and comes again later. */
const deliverPieces = async (
  ledger: Ledger,
  chains: readonly (readonly Envelope[])[],
  pieces: readonly { readonly chain: number; readonly from: number; readonly length: number }[],
): Promise<void> => {
  for (const { chain, from, length } of pieces) {
    const run = chains[chain]?.slice(from, from + length) ?? []
    const { refusal, accepted } = await ledger.accept(run, anyone)
    if (refusal !== null) expect([refusal, accepted]).toEqual(["bad-sequence", 0])
  }
}

test("What was live, opened from the cache, rebuilt from the store, or received, is equal", async () => {
  const { alice } = await writeChains()
  const live = { ...contentOf(alice.ledger), vectors: vectorsOf(alice.ledger) }

  const fromCache = await alice.restart()
  const cached = fromCache.ledgers.get(alice.ledger.id)
  expect(cached && { ...contentOf(cached), vectors: vectorsOf(cached) }).toEqual(live)
  expect(fromCache.cache.dropped).toEqual([])

  const fromStore = await fromCache.restart(createMemoryVolumeCache())
  const rebuilt = fromStore.ledgers.get(alice.ledger.id)
  expect(rebuilt && { ...contentOf(rebuilt), vectors: vectorsOf(rebuilt) }).toEqual(live)
  expect(fromStore.troubles).toEqual([])
})

test("An erased item is gone from memory, cache and store, and every kind of replica of it is equal", async () => {
  const alice = await foundSite()
  const appended = await appendItems(alice.ledger, [{ text: "stays" }, { text: "SECRET" }, { text: "stays too" }])
  const bob = await joinSite(alice.ledger.id)
  await deliver(alice.ledger, bob.ledger)
  const target = appended[1]
  if (target?.id == null) throw new Error("no item")

  const gone: unknown[] = []
  for (const { ledger } of [alice, bob]) {
    ledger.subscribe((change) => gone.push(...change.gone))
    expect(await ledger.erase([{ ...target, device: alice.device }])).toEqual({ ok: true, value: undefined })
  }
  expect(gone).toEqual([target.id, target.id])

  // Carol receives the chain from bob after the erasure, and then hears of it.
  const carol = await joinSite(alice.ledger.id)
  await deliver(bob.ledger, carol.ledger)
  expect(carol.ledger.missingBodies()).toEqual([{ device: alice.device, seq: target.seq }])
  await carol.ledger.erase([{ ...target, device: alice.device }])
  expect(carol.ledger.missingBodies()).toEqual([])

  const expected = { ...contentOf(alice.ledger), vectors: vectorsOf(alice.ledger) }
  expect(new Set(expected.items.map(({ body }) => body["text"]))).toEqual(new Set(["stays", "stays too"]))
  for (const open of [
    () => bob,
    () => carol,
    () => alice.restart(),
    () => bob.restart(createMemoryVolumeCache()),
    () => carol.restart(),
  ]) {
    const device = await open()
    const ledger = device.ledgers.get(alice.ledger.id)
    expect(ledger && { ...contentOf(ledger), vectors: vectorsOf(ledger) }).toEqual(expected)
    expect(ledger?.item(target.id)).toBeUndefined()
    expect(device.troubles).toEqual([])
  }
  for (const { cache, store } of [alice, bob, carol]) {
    const cached = cache.updates(alice.ledger.id, createVolumeName(START_MS)).map(textOfBytes).join("")
    expect(cached).toContain("stays too")
    expect(cached).not.toContain("SECRET")
    const stored = bodiesOf(store, alice.ledger.id).map(textOfBytes).join("")
    expect(stored).toContain("stays too")
    expect(stored).not.toContain("SECRET")
  }
})

const textOfBytes = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const bodiesOf = ({ disk }: MemoryEnvelopeStore, ledger: LedgerId): readonly Uint8Array[] =>
  [...(disk.chains.get(ledger)?.values() ?? [])].flatMap((chain) =>
    [...chain.values()].flatMap((row) => parseEnvelopeRow(row)?.body?.payload ?? []),
  )

test("A crash between the erasure and the end of its cache leaves no content behind", async () => {
  const alice = await foundSite()
  const [target] = await appendItems(alice.ledger, [{ text: "SECRET" }])
  if (target?.id == null) throw new Error("no item")
  alice.store.crashNext("after")
  void alice.ledger.erase([{ ...target, device: alice.device }])
  await expect.poll(() => bodiesOf(alice.store, alice.ledger.id).map(textOfBytes).join("")).not.toContain("SECRET")
  const again = await joinSite(alice.ledger.id, { keys: alice.keys, store: alice.store.crash(), cache: alice.cache })
  expect(again.ledger.item(target.id)).toBeUndefined()
  expect([...again.ledger.items()]).toEqual([])
})

test("A body that was missing is taken from whoever has it, alone or within a run, and becomes visible", async () => {
  const alice = await foundSite()
  const [first, second] = await appendItems(alice.ledger, [{ text: "one" }, { text: "two" }])
  await alice.ledger.append([{ kind: "act", body: { type: "late" } }])
  const run = await chainOf(alice.ledger, alice.device)
  const bob = await joinSite(alice.ledger.id)
  await bob.ledger.accept(
    run.map((envelope) => ({ ...envelope, body: null })),
    anyone,
  )
  expect([...bob.ledger.items(), ...bob.ledger.acts()]).toEqual([])
  const missing = bob.ledger.missingBodies()
  expect(missing).toHaveLength(4)

  const seen: unknown[] = []
  bob.ledger.subscribe(({ items, acts }) =>
    seen.push(...items.map(({ body }) => body), ...acts.map(({ body }) => body)),
  )
  const wrong = run[2]?.body
  const key = missing.find(({ seq }) => seq === first?.seq)
  if (key === undefined || wrong == null) throw new Error("nothing is missing")
  expect(await bob.ledger.acceptBody(key, wrong)).toBe(false)
  const bodies = await alice.ledger.readBodies([key])
  expect(await Promise.all(bodies.map((one) => bob.ledger.acceptBody(one.key, one.body)))).toEqual([true])
  expect(first?.id && bob.ledger.item(first.id)?.body).toEqual({ text: "one" })
  expect(second?.id && bob.ledger.item(second.id)).toBeUndefined()

  expect(await bob.ledger.accept(run, anyone)).toMatchObject({ known: 4, accepted: 0 })
  expect(contentOf(bob.ledger)).toEqual(contentOf(alice.ledger))
  expect(bob.ledger.missingBodies()).toEqual([])
  expect(seen).toContainEqual({ type: "late" })
  expect(seen).toContainEqual({ text: "two" })
  const again = await bob.restart()
  const reopened = again.ledgers.get(alice.ledger.id)
  expect(reopened && contentOf(reopened)).toEqual(contentOf(alice.ledger))
  expect(again.troubles).toEqual([])
})

test("A run that is read fits into the bytes asked for, and runs put together are the chain", async () => {
  const alice = await foundSite()
  await appendItems(
    alice.ledger,
    Array.from({ length: 150 }, (_, n) => ({ n, text: "x".repeat(1_000) })),
  )
  const whole = await chainOf(alice.ledger, alice.device)
  expect(whole).toHaveLength(151)
  const pieces: Envelope[] = []
  while (pieces.length < 151) {
    const run = await alice.ledger.readRun(alice.device, pieces.length, 20_000)
    expect(run.length).toBeGreaterThan(0)
    expect(run.length).toBeLessThan(20)
    pieces.push(...run)
  }
  expect(pieces).toEqual(whole)
  expect(await alice.ledger.readRun(alice.device, 0, 1)).toHaveLength(1)
  expect(await alice.ledger.readRun(alice.device, 151, 1_000)).toEqual([])
})

test("A run is passed on up to a signature that holds, where its author spoiled some", async () => {
  const alice = await foundSite()
  await appendItems(
    alice.ledger,
    Array.from({ length: 9 }, (_, n) => ({ n })),
  )
  const run = (await chainOf(alice.ledger, alice.device)).map((envelope, at) =>
    at === 9 ? envelope : { ...envelope, signature: new Uint8Array(64) },
  )
  const bob = await joinSite(alice.ledger.id, { store: createMemoryEnvelopeStore() })
  expect(await bob.ledger.accept(run, anyone)).toMatchObject({ accepted: 10, refusal: null })
  expect(await bob.ledger.readRun(alice.device, 0, 600)).toHaveLength(10)
  // Where the good signature is lost with its row, nothing proves the rest: none of it is passed on.
  bob.store.damage(alice.ledger.id, { device: alice.device, seq: 9 }, () => "garbage")
  expect(await bob.ledger.readRun(alice.device, 0, 60_000)).toEqual([])
})
