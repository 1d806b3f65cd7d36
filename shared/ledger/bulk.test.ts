import { expect, test } from "vitest"
import { createManualTimer } from "../../tests/fakes/manualTimer.ts"
import { appendItems, contentOf, deliver, foundSite, joinSite, START_MS } from "../../tests/fixtures/ledgerWorld.ts"
import { createVolumeName } from "../kernel/ids.ts"
import { entryKey, ITEMS_ROOT } from "./volumeUpdate.ts"

const VOLUME = createVolumeName(START_MS)
const bodies = (count: number) => Array.from({ length: count }, (_, n) => ({ n }))

const setUp = async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, bodies(300))
  const timer = createManualTimer()
  const bob = await joinSite(alice.ledger.id, { after: timer.after })
  const told: number[] = []
  bob.ledger.subscribe(({ items }) => void told.push(items.length))
  await deliver(alice.ledger, bob.ledger)
  const cached = () => bob.cache.updates(alice.ledger.id, VOLUME).length
  return { alice, bob, told, timer, cached }
}

test("what comes in bulk is stored at once and told in portions, and reaches the cached document once the bulk is over", async () => {
  const { alice, bob, told, timer, cached } = await setUp()
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(300)
  expect(Math.max(...told)).toBeLessThan(128)
  expect(Math.min(...told)).toBeGreaterThan(64)
  expect(cached()).toBe(0)
  await appendItems(alice.ledger, bodies(100))
  timer.advance(4_999)
  await deliver(alice.ledger, bob.ledger)
  // The first portion's pause is over; the second's is not.
  timer.advance(1)
  await bob.ledger.accept([], () => true)
  expect(cached()).toBe(0)
  timer.advance(4_999)
  await expect.poll(cached).toBeGreaterThan(0)
  expect(contentOf(bob.ledger)).toEqual(contentOf(alice.ledger))
  const restarted = await bob.restart()
  expect(restarted.troubles).toEqual([])
  expect(contentOf(await restarted.ledgers.open(alice.ledger.id))).toEqual(contentOf(alice.ledger))
})

test("what is said amid a bulk does not have all of it applied in one piece", async () => {
  const { alice, bob, cached } = await setUp()
  await appendItems(alice.ledger, [{ said: true }])
  await deliver(alice.ledger, bob.ledger)
  expect(cached()).toBe(0)
  expect([...bob.ledger.items()].length).toBe(301)
})

test("whoever reads the document amid a bulk finds all of it, and what is written then follows it", async () => {
  const { alice, bob } = await setUp()
  const entries = bob.ledger.volumeDoc(VOLUME)?.getMap(ITEMS_ROOT)
  expect(entries?.size).toBe(300)
  const [written] = await appendItems(bob.ledger, [{ mine: true }])
  const [, clientID, clock] = written?.id?.split(".").map(Number) ?? []
  expect(entries?.has(entryKey(clientID ?? -1, clock ?? -1))).toBe(true)
  await deliver(bob.ledger, alice.ledger)
  expect(contentOf(alice.ledger)).toEqual(contentOf(bob.ledger))
})

test("what was erased amid a bulk is in neither the document nor the cache", async () => {
  const { alice, bob } = await setUp()
  const target = [...alice.ledger.items()].find(({ body }) => body["n"] === 7)
  if (!target) throw new Error("no such item")
  expect((await bob.ledger.erase([target])).ok).toBe(true)
  expect(bob.ledger.item(target.id)).toBeUndefined()
  const [update] = bob.cache.updates(alice.ledger.id, VOLUME)
  expect(new TextDecoder().decode(update)).not.toContain(target.hash)
  expect([...bob.ledger.items()].length).toBe(299)
})

test("a device that stops amid a bulk loses nothing of it: its cache is made anew from the store", async () => {
  const { alice, bob } = await setUp()
  const crashed = await joinSite(alice.ledger.id, { keys: bob.keys, store: bob.store.crash(), cache: bob.cache })
  expect(contentOf(crashed.ledger)).toEqual(contentOf(alice.ledger))
})

test("a bulk over the turn of a quarter waits as a whole, also where either quarter holds but a part of it", async () => {
  let now = START_MS
  const alice = await foundSite({ now: () => now })
  await appendItems(alice.ledger, bodies(40))
  now += 92 * 24 * 60 * 60 * 1_000
  await appendItems(alice.ledger, bodies(40))
  const timer = createManualTimer()
  const bob = await joinSite(alice.ledger.id, { after: timer.after, now: () => now })
  await deliver(alice.ledger, bob.ledger)
  const cached = () => [START_MS, now].map((ms) => bob.cache.updates(alice.ledger.id, createVolumeName(ms)).length)
  expect(cached()).toEqual([0, 0])
  timer.advance(5_000)
  await expect.poll(() => Math.min(...cached())).toBeGreaterThan(0)
  expect(contentOf(bob.ledger)).toEqual(contentOf(alice.ledger))
})
