import { beforeEach, expect, test } from "vitest"
import { fakeLedger } from "../../../tests/fakes/fakeIds.ts"
import { openPaletteMemory } from "./paletteMemory.ts"

const DAY_MS = 86_400_000
let now = Date.UTC(2026, 10, 23, 9)
const open = () => openPaletteMemory(fakeLedger(1), localStorage, () => now)
beforeEach(() => localStorage.clear())

test("what is chosen often and lately weighs more, also in the next window", () => {
  const memory = open()
  for (const id of ["a", "b", "b"]) memory.note(id)
  const next = open()
  expect(next.weigh("b")).toBeGreaterThan(next.weigh("a"))
  expect(next.weigh("c")).toBe(0)
  now += 60 * DAY_MS
  next.note("a")
  expect(next.weigh("a")).toBeGreaterThan(next.weigh("b"))
})

test("it does not grow without end, and forgets the weakest", () => {
  const memory = open()
  for (let at = 0; at < 100; at++) {
    now += DAY_MS
    memory.note(`target ${at}`)
  }
  expect([memory.weigh("target 0"), memory.weigh("target 99") > 0]).toEqual([0, true])
})

test("what cannot be read is nothing", () => {
  localStorage.setItem(`palabre.palette.${fakeLedger(1)}`, "[1]")
  expect(open().weigh("a")).toBe(0)
})
