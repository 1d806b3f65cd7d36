import { expect, it } from "vitest"
import { createMemoryEnvelopeStore } from "../../tests/fakes/memoryEnvelopeStore.ts"
import { err } from "../kernel/result.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { openLocalSet } from "./localSet.ts"
import { openOwnBox } from "./own/ownBox.ts"

const openSet = async (store: EnvelopeStore, kind: string, now: () => number) =>
  openLocalSet(await openOwnBox({ store, now }), kind)

it("keeps what was chosen over a restart, apart from other sets", async () => {
  const store = createMemoryEnvelopeStore()
  let now = 5
  const set = await openSet(store, "saved", () => now)
  await set.choose("a", true)
  now = 6
  await set.choose("b", true)
  await set.choose("a", true)
  await set.choose("c", true)
  await set.choose("c", false)
  expect((await openSet(store, "mute", () => 9)).chosen.get().size).toBe(0)
  const again = await openSet(store.crash(), "saved", () => 9)
  expect([...again.chosen.get()]).toEqual([
    ["a", 5],
    ["b", 6],
  ])
})

it("keeps the order of two choices within a millisecond, or with a clock that was put back", async () => {
  let now = 9
  const set = await openSet(createMemoryEnvelopeStore(), "saved", () => now)
  await set.choose("a", true)
  await set.choose("b", true)
  now = 3
  await set.choose("c", true)
  expect([...set.chosen.get()]).toEqual([
    ["a", 9],
    ["b", 10],
    ["c", 11],
  ])
})

it("lets the last of two quick clicks stand", async () => {
  const set = await openSet(createMemoryEnvelopeStore(), "saved", () => 1)
  await Promise.all([set.choose("a", true), set.choose("a", false)])
  expect(set.has("a")).toBe(false)
})

it("says that the disk is full, and changes nothing", async () => {
  const store = { ...createMemoryEnvelopeStore(), writeLocal: async () => err({ kind: "full" } as const) }
  const set = await openSet(store, "saved", () => 1)
  expect(await set.choose("a", true)).toEqual(err({ kind: "full" }))
  expect(set.has("a")).toBe(false)
})
