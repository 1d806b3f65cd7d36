import { expect, test } from "vitest"
import { createMemoryEnvelopeStore } from "../../tests/fakes/memoryEnvelopeStore.ts"
import { createMemoryVolumeCache } from "../../tests/fakes/memoryVolumeCache.ts"
import {
  anyone,
  appendItems,
  chainOf,
  contentOf,
  foundSite,
  joinSite,
  START_MS,
} from "../../tests/fixtures/ledgerWorld.ts"
import type { JsonObject } from "../kernel/json.ts"
import { MAX_CLOCK_LEAD_MS } from "../kernel/hybridClock.ts"
import { createVolumeName } from "../kernel/ids.ts"
import { MAX_FUTURE_MS } from "./limits.ts"

test("A commit that fails leaves nothing shown, nothing told and the clock where it was", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }])
  const before = contentOf(alice.ledger)
  let told = 0
  alice.ledger.subscribe(() => told++)
  for (const [failure, error] of [
    [{ kind: "full" }, { kind: "full" }],
    [
      { kind: "failed", detail: "disk gone" },
      { kind: "failed", detail: "disk gone" },
    ],
    [{ kind: "conflict" }, { kind: "failed", detail: "conflict" }],
  ] as const) {
    alice.store.failNext(failure)
    const appended = await alice.ledger.append([{ kind: "item", body: { n: 2 } }], [{ put: { key: "sent", value: 1 } }])
    expect(appended).toEqual({ ok: false, error })
    expect(contentOf(alice.ledger)).toEqual(before)
  }
  expect(told).toBe(0)
  expect(await alice.store.getLocal("sent")).toBeUndefined()
  expect(alice.troubles.map(({ code }) => code)).toEqual(["store-full", "store-failed", "store-failed"])

  const [next] = await appendItems(alice.ledger, [{ n: 3 }])
  expect(next).toMatchObject({ seq: 2, id: expect.stringMatching(/\.1$/) })
  expect(told).toBe(1)
  const again = await alice.restart()
  expect([...(again.ledgers.get(alice.ledger.id)?.items() ?? [])].map(({ body }) => body)).toEqual([{ n: 1 }, { n: 3 }])
})

test("Nothing is shown before it is durable, and local rows change with it", async () => {
  const alice = await foundSite()
  await alice.store.writeLocal([{ put: { key: "outbox/1", value: "waits" } }])
  const release = alice.store.hold()
  const appending = alice.ledger.append([{ kind: "item", body: { n: 1 } }], [{ remove: "outbox/1" }])
  // As long as anything else in this process needs to settle: another device's whole founding.
  await foundSite()
  expect([...alice.ledger.items()]).toEqual([])
  release()
  expect(await appending).toMatchObject({ ok: true })
  expect([...alice.ledger.items()]).toHaveLength(1)
  expect(await alice.store.getLocal("outbox/1")).toBeUndefined()
})

test("Appends that are asked for at once come one after another in one chain", async () => {
  const alice = await foundSite()
  await Promise.all(Array.from({ length: 20 }, (_, n) => alice.ledger.append([{ kind: "item", body: { n } }])))
  const bob = await joinSite(alice.ledger.id)
  expect(await bob.ledger.accept(await chainOf(alice.ledger, alice.device), anyone)).toMatchObject({ accepted: 21 })
  expect(contentOf(bob.ledger)).toEqual(contentOf(alice.ledger))
})

test("An item of exactly 64 KB travels; one byte more, too deep a one, or no JSON, is refused before it is signed", async () => {
  const alice = await foundSite()
  const fits = { text: "é".repeat((65_536 - 12) / 2) + "x" }
  expect(new TextEncoder().encode(JSON.stringify(fits))).toHaveLength(65_536)
  await appendItems(alice.ledger, [fits])
  const bob = await joinSite(alice.ledger.id)
  await bob.ledger.accept(await chainOf(alice.ledger, alice.device), anyone)
  expect([...bob.ledger.items()].map(({ body }) => body)).toEqual([fits])

  const deep = Array.from({ length: 16 }).reduce<JsonObject>((inner) => ({ a: inner }), {})
  const refused: readonly (readonly [JsonObject, string])[] = [
    [{ text: `${fits.text}x` }, "too-large"],
    [deep, "too-deep"],
    [{ a: Number.NaN }, "number-out-of-range"],
    [{ a: "\ud800" }, "lone-surrogate"],
    [JSON.parse('{"__proto__":1}'), "forbidden-key"],
  ]
  for (const [body, detail] of refused)
    expect(await alice.ledger.append([{ kind: "item", body }])).toEqual({
      ok: false,
      error: { kind: "invalid", detail },
    })
  expect([...alice.ledger.items()]).toHaveLength(1)
})

test("What is written in the next quarter lies in a volume of its own", async () => {
  let now = Date.UTC(2026, 11, 31, 23, 59, 59)
  const alice = await foundSite({ now: () => now })
  const [old] = await appendItems(alice.ledger, [{ n: 1 }])
  now += 2_000
  const [next] = await appendItems(alice.ledger, [{ n: 2 }])
  expect(old?.id).toMatch(/^2026-Q4\.\d+\.0$/)
  expect(next?.id).toMatch(/^2027-Q1\.\d+\.0$/)
  expect(alice.ledger.volumes()).toEqual(["items/2026-Q4", "items/2027-Q1"])
})

test("A clock that was set back does not keep our own chain from rising", async () => {
  let now = START_MS
  const alice = await foundSite({ now: () => now })
  await appendItems(alice.ledger, [{ n: 1 }])
  now -= 3_600_000
  const again = await alice.restart()
  const ledger = again.ledgers.get(alice.ledger.id)
  if (ledger === undefined) throw new Error("the ledger is gone")
  await appendItems(ledger, [{ n: 2 }])
  const bob = await joinSite(alice.ledger.id, { now: () => START_MS })
  expect(await bob.ledger.accept(await chainOf(ledger, alice.device), anyone)).toMatchObject({
    accepted: 3,
    refusal: null,
  })
})

test("A remote clock is followed up to five minutes, reported beyond, and refused too beyond a day", async () => {
  const leads = [60_000, MAX_CLOCK_LEAD_MS + 1, MAX_FUTURE_MS + 1]
  const outcomes: unknown[] = []
  for (const lead of leads) {
    const bob = await foundSite()
    const fast = await joinSite(bob.ledger.id, { now: () => START_MS + lead })
    await appendItems(fast.ledger, [{ n: 1 }])
    const { accepted, refusal } = await bob.ledger.accept(await chainOf(fast.ledger, fast.device), anyone)
    const [own] = await appendItems(bob.ledger, [{ n: 2 }])
    outcomes.push([accepted, refusal, (own?.hlc.ms ?? 0) - START_MS, bob.troubles.map(({ code }) => code)])
  }
  expect(outcomes).toEqual([
    [1, null, 60_000, []],
    [1, null, 0, ["clock-ahead"]],
    [0, "future", 0, ["clock-ahead"]],
  ])
})

test("Our clientID stays ours whatever is applied", async () => {
  const alice = await foundSite()
  const bob = await joinSite(alice.ledger.id)
  await appendItems(bob.ledger, [{ n: 1 }])
  await appendItems(alice.ledger, [{ n: 2 }])
  const doc = alice.ledger.volumeDoc(createVolumeName(START_MS))
  const clientID = doc?.clientID
  await alice.ledger.accept(await chainOf(bob.ledger, bob.device), anyone)
  await appendItems(alice.ledger, [{ n: 3 }])
  expect(doc?.clientID).toBe(clientID)
  const restarted = (await alice.restart()).ledgers.get(alice.ledger.id)
  expect(restarted?.volumeDoc(createVolumeName(START_MS))?.clientID).toBe(clientID)
})

test.each([
  ["before", []],
  ["after", [{ n: 1 }, { n: 2 }]],
] as const)("A crash %s the commit leaves nothing or all of a batch, and writing goes on", async (moment, kept) => {
  const alice = await foundSite()
  alice.store.crashNext(moment)
  void alice.ledger.append([
    { kind: "item", body: { n: 1 } },
    { kind: "item", body: { n: 2 } },
  ])
  await expect.poll(() => [...alice.store.disk.heads.values()]).toMatchObject([{ seq: kept.length }])
  const again = await joinSite(alice.ledger.id, { keys: alice.keys, store: alice.store.crash(), cache: alice.cache })
  expect([...again.ledger.items()].map(({ body }) => body)).toEqual(kept)
  await appendItems(again.ledger, [{ n: 3 }])
  const bob = await joinSite(alice.ledger.id)
  expect(await bob.ledger.accept(await chainOf(again.ledger, alice.device), anyone)).toMatchObject({ refusal: null })
  expect(again.troubles).toEqual([])
})

test("A foreign run that can't be stored is not shown and says why", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }])
  const run = await chainOf(alice.ledger, alice.device)
  const bob = await joinSite(alice.ledger.id, { store: createMemoryEnvelopeStore() })
  bob.store.failNext({ kind: "full" })
  expect(await bob.ledger.accept(run, anyone)).toEqual({ accepted: 0, known: 0, refusal: null, storeFailure: "full" })
  expect([...bob.ledger.items(), ...bob.ledger.heads()]).toEqual([])
  expect(await bob.ledger.accept(run, anyone)).toMatchObject({ accepted: 2, storeFailure: null })
})

test("A listener that throws keeps neither the ledger nor the others from going on", async () => {
  const alice = await foundSite()
  const thrown: unknown[] = []
  const keep = (error: unknown) => thrown.push(error)
  const previous = process.listeners("uncaughtException")
  process.removeAllListeners("uncaughtException")
  process.once("uncaughtException", keep)
  let told = 0
  alice.ledger.subscribe(() => {
    throw new Error("from a listener")
  })
  alice.ledger.subscribe(() => told++)
  await appendItems(alice.ledger, [{ n: 1 }])
  await expect.poll(() => thrown).toHaveLength(1)
  for (const listener of previous) process.on("uncaughtException", listener)
  expect(told).toBe(1)
  expect([...alice.ledger.items()]).toHaveLength(1)
})

test("What is committed counts, even where applying it breaks", async () => {
  const cache = createMemoryVolumeCache()
  let failures = 1
  const attach: typeof cache.attach = (...place) =>
    failures-- > 0 ? Promise.reject(new Error("cache broke")) : cache.attach(...place)
  const alice = await foundSite({ cache: { ...cache, attach } })
  const told: unknown[] = []
  alice.ledger.subscribe(({ items }) => told.push(...items.map(({ body }) => body)))
  await appendItems(alice.ledger, [{ n: 1 }])
  expect(told).toEqual([{ n: 1 }])
  expect([...alice.ledger.items()]).toHaveLength(1)
  expect(alice.troubles.map(({ code }) => code)).toEqual(["store-failed"])
})

test("A closed ledger refuses to write and keeps what it has", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }])
  const run = await chainOf(alice.ledger, alice.device)
  await alice.ledgers.close()
  expect(await alice.ledger.append([{ kind: "item", body: { n: 2 } }])).toMatchObject({ error: { detail: "closed" } })
  expect(await alice.ledger.accept(run, anyone)).toMatchObject({ storeFailure: "failed" })
  expect(await alice.ledger.erase([])).toMatchObject({ ok: false })
})

test("What was written is at hand while listeners hear of it, and only then", async () => {
  const alice = await foundSite()
  const heard: (readonly string[])[] = []
  alice.ledger.subscribe(() => heard.push(alice.ledger.justWritten().map(({ hash }) => hash)))
  const appended = await appendItems(alice.ledger, [{ n: 1 }, { n: 2 }])
  expect(heard).toEqual([appended.map(({ hash }) => hash)])
  expect(alice.ledger.justWritten()).toEqual([])
})
