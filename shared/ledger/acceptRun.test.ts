import { expect, test } from "vitest"
import { createManualTimer } from "../../tests/fakes/manualTimer.ts"
import { createMemoryEnvelopeStore } from "../../tests/fakes/memoryEnvelopeStore.ts"
import { createMemoryVolumeCache } from "../../tests/fakes/memoryVolumeCache.ts"
import { anyone, appendItems, chainOf, foundSite, joinSite, START_MS } from "../../tests/fixtures/ledgerWorld.ts"
import { acceptRun } from "./acceptRun.ts"
import { openLedger } from "./openLedger.ts"
import { createOwnClock } from "./ownClock.ts"

test("A device whose clientID another device has in this ledger is not let in", async () => {
  const alice = await foundSite()
  const bob = await joinSite(alice.ledger.id)
  await appendItems(bob.ledger, [{ n: 1 }])
  const state = await openLedger(alice.ledger.id, {
    store: createMemoryEnvelopeStore(),
    cache: createMemoryVolumeCache(),
    keys: alice.keys,
    clock: createOwnClock(() => START_MS),
    now: () => START_MS,
    random: (length) => new Uint8Array(length),
    after: createManualTimer().after,
    // 53 bits of a hash can be made to collide on purpose; here all do.
    clientIdOf: () => 7,
    report: () => {},
    beforeAppend: () => Promise.resolve(null),
    ownForks: new Set(),
    formerly: new Set(),
    weights: new Map(),
  })
  const first = await chainOf(alice.ledger, alice.device)
  const second = await chainOf(bob.ledger, bob.device)
  expect(await acceptRun(state, first, anyone)).toMatchObject({ accepted: 1, refusal: null })
  expect(await acceptRun(state, second, anyone)).toMatchObject({ accepted: 0, refusal: "unknown-author" })
})

test("An empty run changes nothing, and a run that leaves a gap is refused until the gap is filled", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }, { n: 2 }])
  const run = await chainOf(alice.ledger, alice.device)
  const bob = await joinSite(alice.ledger.id)
  expect(await bob.ledger.accept([], anyone)).toEqual({ accepted: 0, known: 0, refusal: null, storeFailure: null })
  expect(await bob.ledger.accept(run.slice(1), anyone)).toMatchObject({ accepted: 0, refusal: "bad-sequence" })
  expect(await bob.ledger.accept(run.slice(0, 2), anyone)).toMatchObject({ accepted: 2 })
  expect(await bob.ledger.accept(run, anyone)).toMatchObject({ accepted: 1, known: 2 })
})

test("A run that mixes two devices is cut where the second begins", async () => {
  const alice = await foundSite()
  const bob = await joinSite(alice.ledger.id)
  await appendItems(bob.ledger, [{ n: 1 }])
  const mixed = [...(await chainOf(alice.ledger, alice.device)), ...(await chainOf(bob.ledger, bob.device))]
  const carol = await joinSite(alice.ledger.id)
  expect(await carol.ledger.accept(mixed, anyone)).toMatchObject({ accepted: 1, refusal: "bad-sequence" })
  expect(carol.ledger.heads().map(({ device }) => device)).toEqual([alice.device])
})

test("A store that can't be read is a store failure, not an exception", async () => {
  const alice = await foundSite()
  await appendItems(alice.ledger, [{ n: 1 }])
  const run = await chainOf(alice.ledger, alice.device)
  const bob = await joinSite(alice.ledger.id)
  await bob.ledger.accept(run, anyone)
  await bob.store.close()
  expect(await bob.ledger.accept(run, anyone)).toMatchObject({ accepted: 0, storeFailure: "failed" })
})

test("A chain weighs the same for its author, for a peer and after a restart, also once it was erased", async () => {
  const alice = await foundSite()
  const founded = alice.ledgers.weightOf(alice.device)
  const [short, long] = await appendItems(alice.ledger, [{ n: 1 }, { text: "x".repeat(10_000) }])
  const weight = alice.ledgers.weightOf(alice.device)
  expect(founded).toBeGreaterThan(16_384)
  expect(weight - founded).toBeGreaterThan(11_000)
  expect(weight - founded).toBeLessThan(12_000)
  const bob = await joinSite(alice.ledger.id)
  expect(bob.ledgers.weightOf(alice.device)).toBe(0)
  await bob.ledger.accept(await chainOf(alice.ledger, alice.device), anyone)
  expect(bob.ledgers.weightOf(alice.device)).toBe(weight)
  for (const { seq, hash } of [short, long].flatMap((one) => one ?? []))
    await bob.ledger.erase([{ device: alice.device, seq, hash }])
  const again = await bob.restart()
  expect(again.ledgers.weightOf(alice.device)).toBe(weight)
})
