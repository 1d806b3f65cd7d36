import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createBreather } from "./breather.ts"
import { noteUse } from "./inUse.ts"

/** Far from what the clock really says: nobody after this is taken for somebody who uses a page. */
let now = 1e12
let frames: (() => void)[] = []

beforeEach(() => {
  now += 10_000
  frames = []
  vi.spyOn(performance, "now").mockImplementation(() => now)
  vi.stubGlobal("document", { visibilityState: "visible" })
  vi.stubGlobal("scheduler", {
    postTask(run: () => void) {
      run()
      return Promise.resolve()
    },
  })
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => frames.push(callback))
  // Nobody else ends a pause here.
  vi.stubGlobal("setTimeout", () => 0)
  vi.stubGlobal("clearTimeout", () => undefined)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

const paint = async (): Promise<void> => {
  const waiting = frames
  frames = []
  for (const callback of waiting) callback()
  await settle()
}

const STEPS = 5

/** Works in steps of so many milliseconds. */
const work = async (name: string, stepMs: number, log: string[]): Promise<void> => {
  const breathe = createBreather()
  for (let step = 0; step < STEPS; step++) {
    now += stepMs
    log.push(name)
    await breathe()
  }
}

test("While somebody uses the page, one of those who work at length goes on after each frame, by turns, for a few milliseconds", async () => {
  noteUse()
  const log: string[] = []
  const done = Promise.all([work("gate", 3, log), work("lists", 3, log)])
  await settle()
  expect(log).toEqual(["gate", "lists"])
  await paint()
  expect(log.slice(2)).toEqual(["gate", "gate"])
  await paint()
  expect(log.slice(4)).toEqual(["lists", "lists"])
  await paint()
  expect(log.slice(6)).toEqual(["gate", "gate"])
  for (let step = 0; step < STEPS; step++) await paint()
  await done
})

test("What takes hardly any time waits for no frame, whoever catches up beside it", async () => {
  noteUse()
  const log: string[] = []
  const done = work("gate", 3, log)
  await settle()
  const breathe = createBreather()
  now += 1
  await breathe()
  expect(log).toEqual(["gate"])
  for (let step = 0; step < STEPS; step++) await paint()
  await done
})

test("Once nobody has done anything for a while, slices are long again", async () => {
  noteUse()
  now += 5_000
  const breathe = createBreather()
  now += 6
  await breathe()
  expect(frames).toHaveLength(0)
})
