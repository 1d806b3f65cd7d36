import { expect, test } from "vitest"
import {
  anyone,
  appendItems,
  chainOf,
  deliver,
  foundSite,
  joinSite,
  START_MS,
} from "../../tests/fixtures/ledgerWorld.ts"
import { flip } from "../../tests/fixtures/twoDevices.ts"
import type { Ledger } from "./ledger.ts"

const QUARTER_MS = 92 * 24 * 60 * 60 * 1_000

/** One item in each of four quarters, between acts, and one of bob's in the first. */
const writeQuarters = async () => {
  let now = START_MS
  const alice = await foundSite({ now: () => now })
  const bob = await joinSite(alice.ledger.id, { now: () => now })
  await appendItems(bob.ledger, [{ n: "b" }])
  const written = []
  for (const n of [1, 2, 3, 4]) {
    written.push(...(await appendItems(alice.ledger, [{ n }])))
    await alice.ledger.append([{ kind: "act", body: { type: "said", n } }])
    now += QUARTER_MS
  }
  return { alice, bob, written }
}

const reopen = async ({ alice }: Awaited<ReturnType<typeof writeQuarters>>) => {
  const again = await alice.restart()
  const ledger = again.ledgers.get(alice.ledger.id)
  if (!ledger) throw new Error("the ledger is gone")
  const told: unknown[] = []
  ledger.subscribe(({ items }) => told.push(...items.map(({ body }) => body["n"])))
  return { again, ledger, told }
}

const readAll = async (ledger: Ledger): Promise<void> => {
  while (await ledger.readOlder());
}

test("a ledger opens with its newest volumes, and tells the others one after the other, newest first", async () => {
  const { ledger, told } = await reopen(await writeQuarters())
  expect([...ledger.items()].map(({ body }) => body["n"])).toEqual([4, 3])
  expect(ledger.unread()).toEqual(["items/2027-Q1", "items/2026-Q4"])
  expect(await ledger.readOlder()).toBe(true)
  expect(told).toEqual([2])
  expect(await ledger.readOlder()).toBe(true)
  expect(told).toEqual([2, 1])
  expect([await ledger.readOlder(), ledger.unread()]).toEqual([false, []])
})

test("what arrives for a volume that was not read is told with it, once; afterwards at once", async () => {
  const world = await writeQuarters()
  const { ledger, told } = await reopen(world)
  const [first, ...rest] = await chainOf(world.bob.ledger, world.bob.device)
  if (!first) throw new Error("bob wrote nothing")
  expect(await ledger.accept([first], anyone)).toMatchObject({ accepted: 1 })
  expect(told).toEqual([])
  await readAll(ledger)
  expect(told).toEqual([2, 1, "b"])
  expect(rest).toEqual([])
  await appendItems(world.bob.ledger, [{ n: "late" }])
  await deliver(world.bob.ledger, ledger)
  expect(told).toEqual([2, 1, "b", "late"])
})

test("an item of an old quarter is erased for good, before and after it was read", async () => {
  const world = await writeQuarters()
  const { again, ledger, told } = await reopen(world)
  const [first, second] = world.written
  if (!first || !second) throw new Error("alice wrote nothing")
  const reading = ledger.readOlder()
  await ledger.erase([{ ...second, device: world.alice.device }])
  await reading
  await readAll(ledger)
  expect(told).toEqual([1])
  const gone: unknown[] = []
  ledger.subscribe((change) => gone.push(...change.gone))
  await ledger.erase([{ ...first, device: world.alice.device }])
  expect(gone).toEqual([first.id])
  const next = await again.restart()
  const reopened = next.ledgers.get(ledger.id)
  if (!reopened) throw new Error("the ledger is gone")
  const left: unknown[] = []
  reopened.subscribe(({ items }) => left.push(...items))
  await readAll(reopened)
  expect(left).toEqual([])
})

test("a row of an old quarter that does not verify is set aside when it is read, and told of", async () => {
  const world = await writeQuarters()
  const { again, ledger } = await reopen(world)
  const seq = world.written[1]?.seq ?? -1
  again.store.damage(ledger.id, { device: world.alice.device, seq }, (row) => ({
    ...row,
    headerBytes: flip(row["headerBytes"]),
  }))
  const origins: string[] = []
  ledger.subscribe(({ origin }) => origins.push(origin))
  await readAll(ledger)
  expect(again.troubles.map(({ code }) => code)).toContain("row-set-aside")
  expect(origins).toContain("store")
  expect(ledger.head(world.alice.device)?.seq).toBe(seq - 1)
})

test("a third volume sends the first to the archive, whose cache goes", async () => {
  const { alice } = await writeQuarters()
  expect(alice.ledger.volumes()).toEqual(["items/2027-Q2", "items/2027-Q3"])
  expect(alice.cache.updates(alice.ledger.id, "items/2026-Q4" as never)).toEqual([])
})
