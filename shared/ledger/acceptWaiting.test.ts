import { expect, test, vi } from "vitest"
import { createManualTimer } from "../../tests/fakes/manualTimer.ts"
import { createMemoryEnvelopeStore } from "../../tests/fakes/memoryEnvelopeStore.ts"
import { createMemoryVolumeCache } from "../../tests/fakes/memoryVolumeCache.ts"
import { anyone, appendItems, chainOf, foundSite, joinSite, START_MS } from "../../tests/fixtures/ledgerWorld.ts"
import type { DeviceId } from "../kernel/ids.ts"
import { err } from "../kernel/result.ts"
import { acceptWaiting } from "./acceptWaiting.ts"
import type { Envelope } from "./envelope.ts"
import type { EnvelopeStore } from "./envelopeStore.ts"
import type { Accepted } from "./ledger.ts"
import { judgeRun, prepareRun } from "./judgeRun.ts"
import { digestOf } from "./ledgerState.ts"
import { openLedger } from "./openLedger.ts"
import { createOwnClock } from "./ownClock.ts"

/** A site and the chains of four devices in it, of three items each but the founder's. */
const setUp = async () => {
  const alice = await foundSite()
  const chains = [await chainOf(alice.ledger, alice.device)]
  for (let number = 0; number < 3; number++) {
    const author = await joinSite(alice.ledger.id)
    await appendItems(author.ledger, [{ n: 1 }, { n: 2 }, { n: 3 }])
    const chain = await chainOf(author.ledger, author.device)
    chains.push(chain)
    await alice.ledger.accept(chain, anyone)
  }
  return { alice, chains }
}

/** The ledger of a device whose store was busy while these runs came. */
const takeAll = async (
  { alice }: Awaited<ReturnType<typeof setUp>>,
  runs: readonly (readonly Envelope[])[],
  options: {
    readonly store?: EnvelopeStore
    readonly clientIdOf?: () => number
    readonly limits?: ReadonlyMap<DeviceId, number>
  } = {},
) => {
  const store = options.store ?? createMemoryEnvelopeStore()
  const append = vi.spyOn(store, "append")
  const numbers = new Map<DeviceId, number>()
  const state = await openLedger(alice.ledger.id, {
    store,
    cache: createMemoryVolumeCache(),
    keys: alice.keys,
    clock: createOwnClock(() => START_MS),
    now: () => START_MS,
    random: (length) => new Uint8Array(length),
    after: createManualTimer().after,
    clientIdOf: options.clientIdOf ?? ((device) => numbers.get(device) ?? number(numbers, device)),
    report: () => {},
    beforeAppend: () => Promise.resolve(null),
    ownForks: new Set(),
    formerly: new Set(),
    weights: new Map(),
  })
  state.limits = options.limits ?? state.limits
  const told: number[] = []
  state.listeners.add(({ items }) => void told.push(items.length))
  const accepted = new Map<readonly Envelope[], Accepted>()
  for (const run of runs)
    state.waitingRuns.push({ run, mayWrite: anyone, settle: (one) => void accepted.set(run, one) })
  await acceptWaiting(state)
  return { state, append, told, accepted: runs.map((run) => accepted.get(run)) }
}

const number = (numbers: Map<DeviceId, number>, device: DeviceId): number => {
  numbers.set(device, numbers.size + 1)
  return numbers.size
}

const spoil = (run: readonly Envelope[]): readonly Envelope[] =>
  run.map((envelope) => ({ ...envelope, signature: envelope.signature.map((byte) => byte ^ 1) }))

test("Runs of several chains that waited are committed together, and each is told", async () => {
  const site = await setUp()
  const { state, append, told, accepted } = await takeAll(site, site.chains)
  expect(accepted.map((one) => one?.accepted)).toEqual([1, 3, 3, 3])
  expect(append).toHaveBeenCalledTimes(1)
  // The genesis is an act.
  expect(told).toEqual([0, 3, 3, 3])
  expect(digestOf(state)).toBe(site.alice.ledger.digest())
})

test("What is wrong with one of them costs no other", async () => {
  const site = await setUp()
  const [genesis, one, other, third] = site.chains
  const { append, accepted } = await takeAll(site, [genesis ?? [], spoil(one ?? []), other ?? [], third ?? []])
  expect(accepted.map((taken) => [taken?.accepted, taken?.refusal])).toEqual([
    [1, null],
    [0, "bad-signature"],
    [3, null],
    [3, null],
  ])
  expect(append).toHaveBeenCalledTimes(1)
})

test("What continues one of them waits for the next commit", async () => {
  const site = await setUp()
  const [genesis, one] = site.chains
  const { state, accepted } = await takeAll(site, [genesis ?? [], one?.slice(0, 2) ?? [], one?.slice(2) ?? []])
  expect(accepted.map((taken) => taken?.accepted)).toEqual([1, 2, undefined])
  await acceptWaiting(state)
  expect(state.chains.get(one?.[0]?.header.device ?? site.alice.device)?.nextSeq).toBe(3)
})

test("A disk that has no room for all of them takes those that fit", async () => {
  const site = await setUp()
  const store = createMemoryEnvelopeStore()
  const small: EnvelopeStore = {
    ...store,
    append: (batch) => (batch.rows.length > 3 ? Promise.resolve(err({ kind: "full" })) : store.append(batch)),
  }
  const { accepted } = await takeAll(site, site.chains, { store: small })
  expect(accepted.map((one) => one?.accepted)).toEqual([1, 3, 3, 3])
})

test("A chain that was ended takes nothing beyond its end, also beside others", async () => {
  const site = await setUp()
  const ended = site.chains[1]?.[0]?.header.device ?? site.alice.device
  const { state, accepted } = await takeAll(site, site.chains, { limits: new Map([[ended, 0]]) })
  expect(accepted.map((one) => [one?.accepted, one?.refusal])).toEqual([
    [1, null],
    [1, "cut-off"],
    [3, null],
    [3, null],
  ])
  expect(state.chains.get(ended)?.nextSeq).toBe(1)
})

test("What the gate said ahead of a run's turn counts for nothing once its chain was frozen", async () => {
  const site = await setUp()
  const [, one] = site.chains
  const { state } = await takeAll(site, [])
  const run = one ?? []
  const device = run[0]?.header.device ?? site.alice.device
  await prepareRun(state, run)
  expect((await judgeRun(state, run)).passed).toHaveLength(3)
  await prepareRun(state, run)
  state.forks.set(device, { device, seq: 1, proof: { one: [], other: [] }, kept: new Map() })
  expect(await judgeRun(state, run)).toMatchObject({ passed: [{}], refusal: "frozen" })
})

test("Of two new devices with one clientID that come together, the first is let in", async () => {
  const site = await setUp()
  const { accepted } = await takeAll(site, site.chains.slice(0, 2), { clientIdOf: () => 7 })
  expect(accepted.map((one) => one?.refusal)).toEqual([null, "unknown-author"])
})

test("Runs that come while the first is committed are taken in their order, through the ledger itself", async () => {
  const { alice, chains } = await setUp()
  const bob = await joinSite(alice.ledger.id)
  const [genesis, one, other] = chains
  const runs = [genesis, one?.slice(0, 1), other, one?.slice(1)]
  const accepted = await Promise.all(runs.map((run) => bob.ledger.accept(run ?? [], anyone)))
  expect(accepted.map((taken) => taken.accepted)).toEqual([1, 1, 3, 2])
})
