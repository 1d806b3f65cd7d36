import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as Y from "yjs"
import { createMemoryVolumeCache } from "../../tests/fakes/memoryVolumeCache.ts"
import {
  anyone,
  appendItems,
  chainOf,
  contentOf,
  deliver,
  foundSite,
  START_MS,
} from "../../tests/fixtures/ledgerWorld.ts"
import { flip, writeBoth } from "../../tests/fixtures/twoDevices.ts"
import { createVolumeName } from "../kernel/ids.ts"

const VOLUME = createVolumeName(START_MS)

const damages: readonly (readonly [string, (row: Record<string, unknown>) => unknown])[] = [
  ["a header with a flipped bit", (row) => ({ ...row, headerBytes: flip(row["headerBytes"]) })],
  ["a row without shape", () => "garbage"],
  ["a hash of another header", (row) => ({ ...row, hash: "ab".repeat(32) })],
  ["a row of another kind", (row) => ({ ...row, kind: row["kind"] === "act" ? "item" : "act" })],
  ["a row that moved to another document", (row) => ({ ...row, doc: "items/1999-Q1" })],
  [
    "a payload with a flipped bit",
    (row) => ({
      ...row,
      body: { ...(row["body"] as object), payload: flip((row["body"] as { payload: unknown }).payload) },
    }),
  ],
]

test("A damaged row of another device is set aside at the next start and given back by a peer", async () => {
  for (const [name, change] of damages)
    for (const seq of [0, 3, 5]) {
      const { alice, bob, whole } = await writeBoth()
      bob.store.damage(alice.ledger.id, { device: alice.device, seq }, change)
      const again = await bob.restart(createMemoryVolumeCache())
      const ledger = again.ledgers.get(alice.ledger.id)
      if (ledger === undefined) throw new Error("the ledger is gone")
      const { code, ...where } = again.troubles[0] ?? {}
      expect([name, code, where]).toEqual([
        name,
        "row-set-aside",
        { ledger: alice.ledger.id, device: alice.device, fromSeq: seq },
      ])
      expect(again.store.disk.setAside.length).toBeGreaterThan(0)
      await appendItems(ledger, [{ by: "bob", n: 2 }])

      await deliver(alice.ledger, ledger)
      for (const { key, body } of await alice.ledger.readBodies(ledger.missingBodies()))
        await ledger.acceptBody(key, body)
      expect(contentOf(ledger).acts).toEqual(whole.acts)
      expect(contentOf(ledger).items).toHaveLength(whole.items.length + 1)
      await deliver(ledger, alice.ledger)
      expect(contentOf(ledger)).toEqual(contentOf(alice.ledger))

      const healed = await again.restart()
      expect(healed.troubles).toEqual([])
      expect(contentOf(healed.ledgers.get(alice.ledger.id) ?? ledger)).toEqual(contentOf(alice.ledger))
    }
})

test("A damaged payload costs only itself: the rows after it stay", async () => {
  const { alice, bob } = await writeBoth()
  const damage = damages.find(([name]) => name.startsWith("a payload"))?.[1]
  if (damage === undefined) throw new Error("no such damage")
  bob.store.damage(alice.ledger.id, { device: alice.device, seq: 2 }, damage)
  // Sound JSON, but not what alice signed.
  const reworded = { salt: new Uint8Array(16), payload: new TextEncoder().encode('{"by":"alice","n":7}') }
  bob.store.damage(alice.ledger.id, { device: alice.device, seq: 3 }, (row) => ({ ...row, body: reworded }))
  const again = await bob.restart(createMemoryVolumeCache())
  const ledger = again.ledgers.get(alice.ledger.id)
  expect(ledger?.head(alice.device)?.seq).toBe(5)
  expect(ledger?.missingBodies()).toEqual([
    { device: alice.device, seq: 2 },
    { device: alice.device, seq: 3 },
  ])
})

test("While rows of our own chain are lost, nothing is appended; once a peer gave them back, writing goes on", async () => {
  const { alice, bob, whole } = await writeBoth()
  for (const seq of [3, 5]) alice.store.damage(alice.ledger.id, { device: alice.device, seq }, () => null)
  const again = await alice.restart(createMemoryVolumeCache())
  const ledger = await again.ledgers.open(alice.ledger.id)
  expect(ledger.head(alice.device)?.seq).toBe(2)
  const refused = { ok: false, error: { kind: "failed", detail: "own-chain-incomplete" } }
  expect(await ledger.append([{ kind: "item", body: { n: 9 } }])).toEqual(refused)

  // Still so after another start, and after only a part came back.
  const later = await again.restart()
  const reopened = await later.ledgers.open(alice.ledger.id)
  const run = await chainOf(bob.ledger, alice.device)
  await reopened.accept(run.slice(0, 4), anyone)
  // What we still held beyond the gap follows by itself.
  expect(reopened.head(alice.device)?.seq).toBe(4)
  expect(await reopened.append([{ kind: "item", body: { n: 9 } }])).toEqual(refused)

  await reopened.accept(run, anyone)
  expect(contentOf(reopened)).toEqual(whole)
  const [next] = await appendItems(reopened, [{ n: 9 }])
  expect(next?.seq).toBe(6)
  await deliver(reopened, bob.ledger)
  expect(contentOf(bob.ledger)).toEqual(contentOf(reopened))
  const healed = await later.restart()
  expect(healed.troubles).toEqual([])
  await appendItems(await healed.ledgers.open(alice.ledger.id), [{ n: 10 }])
})

test("A head row that is gone or behind is found again from the rows, ours included", async () => {
  for (const change of [() => undefined, (head: object) => ({ ...head, seq: 2 })]) {
    const { alice, whole } = await writeBoth()
    const key = `${alice.ledger.id}/${alice.device}`
    alice.store.disk.heads.set(key, change(alice.store.disk.heads.get(key) as object))
    const again = await alice.restart()
    const ledger = await again.ledgers.open(alice.ledger.id)
    expect(contentOf(ledger)).toEqual(whole)
    expect((await appendItems(ledger, [{ n: 9 }]))[0]?.seq).toBe(6)
  }
})

test("An older head with an older cache, as a half-restored profile would have, does not make our own chain fork", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }])
  const key = `${alice.ledger.id}/${alice.device}`
  const olderHead = structuredClone(alice.store.disk.heads.get(key))
  const olderCache = alice.cache.updates(alice.ledger.id, VOLUME)
  await appendItems(alice.ledger, [{ n: 2 }])
  const whole = contentOf(alice.ledger)
  alice.store.disk.heads.set(key, olderHead)
  const cache = createMemoryVolumeCache()
  cache.lie(alice.ledger.id, VOLUME, olderCache)
  const again = await alice.restart(cache)
  const ledger = await again.ledgers.open(alice.ledger.id)
  expect(contentOf(ledger)).toEqual(whole)
  expect((await appendItems(ledger, [{ n: 3 }]))[0]?.seq).toBe(3)
})

test("A lying cache is dropped and rebuilt from the store, with a word about it", async () => {
  const { alice, whole } = await writeBoth()
  const truth = alice.ledger.volumeDoc(VOLUME)
  if (truth === undefined) throw new Error("no volume")
  const other = new Y.Doc()
  other.getMap("items").set("x", 1)
  const swollen = new Y.Doc()
  Y.applyUpdate(swollen, Y.encodeStateAsUpdate(truth))
  swollen.getMap("items").set("0.0", { body: {} })
  const updates = alice.cache.updates(alice.ledger.id, VOLUME)
  const lies = [[Y.encodeStateAsUpdate(other)], [Y.encodeStateAsUpdate(swollen)], updates.slice(0, 1), updates.slice(1)]
  let device: Awaited<ReturnType<typeof alice.restart>> = alice
  for (const lie of lies) {
    const cache = createMemoryVolumeCache()
    cache.lie(alice.ledger.id, VOLUME, lie)
    device = await device.restart(cache)
    const ledger = await device.ledgers.open(alice.ledger.id)
    expect(contentOf(ledger)).toEqual(whole)
    expect(device.troubles).toEqual([{ code: "cache-rebuilt", ledger: alice.ledger.id, volume: VOLUME }])
    expect(ledger.volumeDoc(VOLUME)?.getMap("items").size).toBe(whole.items.length)
    const after = await device.restart()
    expect(after.troubles).toEqual([])
    device = after
  }
})

test("A row that turns out damaged while it is read for a peer is set aside, and what was shown of it is told to be gone", async () => {
  const { alice, bob, whole } = await writeBoth()
  bob.store.damage(alice.ledger.id, { device: alice.device, seq: 4 }, () => 7)
  const gone: unknown[] = []
  bob.ledger.subscribe((change) => gone.push(...change.gone))
  expect(await bob.ledger.readRun(alice.device, 0, 1_000_000)).toHaveLength(4)
  await expect.poll(() => bob.ledger.head(alice.device)?.seq).toBe(3)
  await expect.poll(() => gone).toHaveLength(2)
  await deliver(alice.ledger, bob.ledger)
  expect(contentOf(bob.ledger)).toEqual(whole)
})

test("A row that a sound cache hides is found by reading the store through", async () => {
  const { alice, bob, whole } = await writeBoth()
  for (const { ledger } of [alice, bob]) await ledger.verifyStored()
  expect([...alice.troubles, ...bob.troubles]).toEqual([])
  bob.store.damage(alice.ledger.id, { device: alice.device, seq: 4 }, () => 7)
  const again = await bob.restart()
  const ledger = await again.ledgers.open(alice.ledger.id)
  expect(contentOf(ledger)).toEqual(whole)
  const changes: string[] = []
  ledger.subscribe(({ origin }) => changes.push(origin))
  await ledger.verifyStored()
  expect(again.troubles.map(({ code }) => code)).toContain("row-set-aside")
  expect(changes).toEqual(["store"])
  await deliver(alice.ledger, ledger)
  expect(contentOf(ledger)).toEqual(whole)
})

test("Any damage to any rows never makes a start fail, and peers heal it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ own: fc.boolean(), seq: fc.nat(5), how: fc.nat(damages.length - 1) }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.boolean(),
      async (hits, keepCache) => {
        const { alice, bob, whole } = await writeBoth()
        for (const { own, seq, how } of hits) {
          const device = own ? alice.device : bob.device
          const change = damages[how]?.[1]
          alice.store.damage(alice.ledger.id, { device, seq }, (row) => (change && row["body"] ? change(row) : row))
        }
        const again = await alice.restart(keepCache ? undefined : createMemoryVolumeCache())
        const ledger = await again.ledgers.open(alice.ledger.id)
        await deliver(bob.ledger, ledger)
        for (const { key, body } of await bob.ledger.readBodies(ledger.missingBodies()))
          await ledger.acceptBody(key, body)
        expect(contentOf(ledger)).toEqual(whole)
      },
    ),
    { numRuns: 60 },
  )
})
