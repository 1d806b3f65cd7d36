import * as fc from "fast-check"
import { expect, test, vi } from "vitest"
import * as Y from "yjs"
import { createMemoryVolumeCache } from "../../tests/fakes/memoryVolumeCache.ts"
import { createVolumeName, parseDeviceId, parseHash, parseLedgerId } from "../kernel/ids.ts"
import type { ItemEntry } from "./itemEntry.ts"
import {
  agreesWith,
  applyRecords,
  dropEntries,
  entriesOf,
  isCached,
  openVolume,
  readEntry,
  recacheVolume,
  renewVolume,
  type VolumePlace,
} from "./volume.ts"
import type { VolumeCache } from "./volumeCache.ts"
import { entryKey, type VolumeRecord } from "./volumeUpdate.ts"

const OWN = 2 ** 53 - 1

const place = (cache: VolumeCache): VolumePlace => {
  const ledger = parseLedgerId("00".repeat(32))
  if (ledger === undefined) throw new Error("64 digits make a ledger id")
  return { cache, ledger, name: createVolumeName(0), clientID: OWN }
}
const open = () => openVolume(place(createMemoryVolumeCache()))

const entryOf = (clientID: number, clock: number): ItemEntry => {
  const hash = parseHash("ab".repeat(32))
  const device = parseDeviceId("cd".repeat(32))
  if (hash === undefined || device === undefined) throw new Error("64 digits make a hash")
  return { hash, device, seq: clock, ms: 1.5e12 + clock, counter: 0, body: { clientID, clock, list: [1, null, "é"] } }
}

/** Five devices, some with clientIDs beyond 32 bits, ten clocks each; every third clock has no content. */
const chains: readonly (readonly VolumeRecord[])[] = [1, 77, 2 ** 31, 2 ** 40 + 3, OWN].map((clientID) =>
  Array.from({ length: 10 }, (_, clock) => ({
    clientID,
    clock,
    entry: clock % 3 === 2 ? null : entryOf(clientID, clock),
  })),
)
const clocks = new Map(chains.map((chain) => [chain[0]?.clientID ?? 0, chain.length]))

const stateOf = ({ doc }: Awaited<ReturnType<typeof open>>) => ({
  vector: Y.decodeStateVector(Y.encodeStateVector(doc)),
  entries: Object.fromEntries(
    Object.entries(doc.getMap("items").toJSON()).sort(([one], [other]) => (one < other ? -1 : 1)),
  ),
})

test("Any order of batches across chains, and any repetition, ends in the same volume", async () => {
  const whole = await open()
  applyRecords(whole, chains.flat())
  expect(agreesWith(whole, clocks)).toBe(true)
  expect(entriesOf(whole).size).toBe(35)

  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ chain: fc.nat(4), count: fc.nat(4), again: fc.nat(2) })), async (steps) => {
      const volume = await open()
      const next = [0, 0, 0, 0, 0]
      for (const { chain, count, again } of steps) {
        const from = next[chain] ?? 0
        const batch = chains[chain]?.slice(Math.max(0, from - again), from + count) ?? []
        applyRecords(volume, batch)
        next[chain] = Math.min(10, from + count)
      }
      applyRecords(
        volume,
        chains.flatMap((chain, at) => chain.slice(next[at])),
      )
      expect(stateOf(volume)).toEqual(stateOf(whole))
      expect(agreesWith(volume, clocks)).toBe(true)
    }),
  )
})

test("Our own structs arriving as an update leave the document its clientID, and Yjs says nothing", async () => {
  const volume = await open()
  const said = vi.spyOn(console, "log").mockReturnValue()
  applyRecords(volume, chains.flat())
  expect(volume.doc.clientID).toBe(OWN)
  expect(said).not.toHaveBeenCalled()
  said.mockRestore()
})

test("One batch is one update event", async () => {
  const volume = await open()
  let updates = 0
  volume.doc.on("update", () => updates++)
  applyRecords(volume, chains.flat())
  expect(updates).toBe(1)
})

test("Dropped entries leave the clocks as they are, and a copy of them holds no content", async () => {
  const volume = await open()
  applyRecords(volume, chains.flat())
  dropEntries(volume, [entryKey(77, 3), entryKey(OWN, 0)])
  expect(agreesWith(volume, clocks)).toBe(true)
  const expected = stateOf(volume)
  const copy = await recacheVolume(place(createMemoryVolumeCache()), volume)
  expect(stateOf(copy)).toEqual(expected)
  expect(copy.doc.clientID).toBe(OWN)
  expect(readEntry(copy, 77, 3)).toBeUndefined()
  expect(readEntry(copy, 77, 4)?.body).toEqual({ clientID: 77, clock: 4, list: [1, null, "é"] })
})

test("A document with other clocks, with something pending, or with entries that we never made, does not agree", async () => {
  const short = await open()
  applyRecords(short, chains.slice(1).flat())
  expect(agreesWith(short, clocks)).toBe(false)

  const pending = await open()
  applyRecords(pending, chains.flat())
  applyRecords(pending, [{ clientID: 5, clock: 3, entry: null }])
  expect(agreesWith(pending, clocks)).toBe(false)

  const foreign = await open()
  foreign.doc.getMap("items").set("1.0", "not an item")
  expect(agreesWith(foreign, new Map([[OWN, 1]]))).toBe(false)
  const misplaced = await open()
  misplaced.doc.getMap("items").set("1.0", entryOf(1, 0))
  expect(agreesWith(misplaced, new Map([[OWN, 1]]))).toBe(false)
})

test("A cache that can't be dropped is left alone, and the volume goes on without one", async () => {
  const stubborn = createMemoryVolumeCache()
  const attach: VolumeCache["attach"] = async (...where) => {
    const handle = await stubborn.attach(...where)
    return { ...handle, drop: () => handle.detach() }
  }
  const volume = await openVolume(place({ ...stubborn, attach }))
  applyRecords(volume, chains.flat())
  const renewed = await renewVolume(place({ ...stubborn, attach }), volume)
  expect([isCached(volume), isCached(renewed), entriesOf(renewed).size]).toEqual([true, false, 0])
})
