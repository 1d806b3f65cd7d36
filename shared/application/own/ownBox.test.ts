import { expect, it } from "vitest"
import { createMemoryEnvelopeStore } from "../../../tests/fakes/memoryEnvelopeStore.ts"
import { DEFAULT_SETTINGS } from "../../attention/attentionSettings.ts"
import type { DeviceId } from "../../kernel/ids.ts"
import { err } from "../../kernel/result.ts"
import { keyOf } from "../../own/ownEntry.ts"
import { openOwnBox } from "./ownBox.ts"

const LAPTOP = "aa".repeat(32) as DeviceId
const NOW = 1_000
const now = () => NOW

const keysOf = async (store: ReturnType<typeof createMemoryEnvelopeStore>) =>
  (await store.listLocal("")).map(({ key }) => key).sort()

const BEFORE: readonly (readonly [string, unknown])[] = [
  ["read/l/1", 1],
  ["saved/l/1", 40],
  ["topic/vpn", 50],
  ["stance/l/1", "mute"],
  ["inbox/mark/l/e", { place: "done", unread: false, parts: ["e"] }],
  ["inbox/settings", { ...DEFAULT_SETTINGS, quiet: { from: 1, to: 2 }, system: true }],
  ["attention/tuning", { "topic/vpn": "less" }],
  ["attention/day", { hour: 600, doneAt: 70 }],
  ["draft/x", "stays"],
]
const AFTER = [
  "inbox/l/e",
  "position/day",
  "read/l/1",
  "saved/l/1",
  "setting/day",
  "setting/quiet",
  "stance/l/1",
  "topic/vpn",
  "tuning/topic/vpn",
]

it("takes over what this machine kept for itself, once, and leaves it what is its own", async () => {
  const store = createMemoryEnvelopeStore()
  await store.writeLocal(BEFORE.map(([key, value]) => ({ put: { key, value } })))
  const box = await openOwnBox({ store, now })
  expect([...box.state.all()].map(keyOf).sort()).toEqual(AFTER)
  await box.settled()
  expect(await keysOf(store)).toEqual(["draft/x", "inbox/system", ...AFTER.map((key) => `own/${key}`)].sort())
  const again = await openOwnBox({ store: store.crash(), now })
  expect([...again.state.all()]).toHaveLength(AFTER.length)
  expect(again.state.get("saved", "l/1")).toMatchObject({ at: 40, value: true })
})

it("takes it over at the next start where the disk is full now, and what was said since stands", async () => {
  const store = createMemoryEnvelopeStore()
  await store.writeLocal(BEFORE.map(([key, value]) => ({ put: { key, value } })))
  const full = await openOwnBox({ store: { ...store, writeLocal: async () => err({ kind: "full" } as const) }, now })
  expect(full.valueOf("topic", "vpn")).toBe(true)
  await full.settled()
  const box = await openOwnBox({ store: store.crash(), now })
  await box.write(() => [{ kind: "topic", name: "vpn", value: false }])
  await box.settled()
  const again = await openOwnBox({ store: store.crash(), now })
  expect([again.valueOf("topic", "vpn"), again.valueOf("tuning", "topic/vpn")]).toEqual([false, "less"])
})

it("does not write over what another machine said later with what it kept itself", async () => {
  const store = createMemoryEnvelopeStore()
  await store.writeLocal([{ put: { key: "stance/l/1", value: "mute" } }])
  const box = await openOwnBox({ store, now })
  await box.take([{ kind: "stance", name: "l/1", at: 5, value: null }], LAPTOP)
  await box.settled()
  expect((await openOwnBox({ store: store.crash(), now })).valueOf("stance", "l/1")).toBeNull()
})

it("tells who said what, and nothing where nothing changed", async () => {
  const box = await openOwnBox({ store: createMemoryEnvelopeStore(), now })
  const heard: unknown[] = []
  box.subscribe(({ from, changed, dropped }) => heard.push([from, changed.map(keyOf), dropped.map(keyOf)]))
  await box.note([{ kind: "read", name: "x", value: true }])
  const said = { kind: "mute", name: "y", at: 5, value: true }
  await box.take([said], LAPTOP)
  await box.take([said], LAPTOP)
  await box.erase()
  expect(heard).toEqual([
    [null, ["read/x"], []],
    [LAPTOP, ["mute/y"], []],
    [null, ["erased/all"], ["read/x", "mute/y"]],
  ])
})

it("has erased on the disk what it erased, and takes none of it again", async () => {
  const store = createMemoryEnvelopeStore()
  const box = await openOwnBox({ store, now })
  await box.note([{ kind: "read", name: "x", value: true }])
  const before = [...box.state.all()]
  await box.erase()
  await box.take(before, LAPTOP)
  expect(await keysOf(store)).toEqual(["own/erased/all"])
  const other = createMemoryEnvelopeStore()
  const laptop = await openOwnBox({ store: other, now })
  await laptop.take([...before, { kind: "read", name: "later", at: NOW + 50, value: true }], LAPTOP)
  await laptop.take([...box.state.all()], LAPTOP)
  expect(await keysOf(other)).toEqual(["own/erased/all", "own/read/later"])
})
