import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { createBreather } from "./breather.ts"
import { endUse, inUse, isInUse, noteLetter, noteUse } from "./inUse.ts"

/** Far from what the clock really says: nobody after this is taken for somebody who uses a page. */
let now = 1e12
let waiting: ((idle: { didTimeout: boolean; timeRemaining(): number }) => void)[] = []

beforeEach(() => {
  now += 10_000
  waiting = []
  vi.useFakeTimers({ toFake: ["setTimeout"] })
  vi.spyOn(performance, "now").mockImplementation(() => now)
  vi.stubGlobal("document", { visibilityState: "visible" })
  vi.stubGlobal("scheduler", {})
  vi.stubGlobal("requestIdleCallback", (callback: (typeof waiting)[number]) => waiting.push(callback))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

const ROOM_MS = 10
/** After a turn the page is left to whoever uses it for so long. */
const REST_MS = 48

/** Nothing else is left to do until the next frame, which is due in so many milliseconds. */
const idle = async (roomMs: number, didTimeout = false, restMs = REST_MS): Promise<void> => {
  const asked = waiting
  waiting = []
  for (const callback of asked) callback({ didTimeout, timeRemaining: () => roomMs })
  await settle()
  await vi.advanceTimersByTimeAsync(restMs)
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

test("While somebody uses the page, one of those who work at length goes on where a frame leaves room, by turns, for a few milliseconds", async () => {
  noteUse()
  const log: string[] = []
  const done = Promise.all([work("gate", 3, log), work("lists", 3, log)])
  await settle()
  expect(log).toEqual(["gate", "lists"])
  await idle(ROOM_MS)
  expect(log.slice(2)).toEqual(["gate", "gate"])
  await idle(ROOM_MS)
  expect(log.slice(4)).toEqual(["lists", "lists"])
  await idle(ROOM_MS)
  expect(log.slice(6)).toEqual(["gate", "gate"])
  for (let step = 0; step < STEPS; step++) await idle(ROOM_MS)
  await done
})

test("After its turn whoever works at length leaves the processor to whoever uses the page for a while", async () => {
  noteUse()
  const log: string[] = []
  const done = work("gate", 3, log)
  await settle()
  await idle(ROOM_MS, false, REST_MS - 1)
  expect(log).toHaveLength(3)
  expect(waiting).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(waiting).toHaveLength(1)
  for (let step = 0; step < STEPS; step++) await idle(ROOM_MS)
  await done
})

test("Between a letter and the frame that shows it nobody goes on, however much room the browser finds", async () => {
  noteUse()
  noteLetter()
  const log: string[] = []
  const done = work("gate", 3, log)
  await settle()
  await idle(ROOM_MS)
  expect(log).toHaveLength(1)
  now += 34
  await idle(ROOM_MS)
  expect(log).toHaveLength(3)
  for (let step = 0; step < STEPS; step++) await idle(ROOM_MS)
  await done
})

test("Once somebody pauses, whoever works at length goes on with what room there is", async () => {
  noteUse()
  now += 300
  const log: string[] = []
  const done = work("gate", 3, log)
  await settle()
  await idle(ROOM_MS, false, 0)
  expect(log).toHaveLength(3)
  expect(waiting).toHaveLength(1)
  for (let step = 0; step < STEPS; step++) await idle(ROOM_MS)
  await done
})

test("What takes hardly any time waits for no room, whoever catches up beside it", async () => {
  noteUse()
  const log: string[] = []
  const done = work("gate", 3, log)
  await settle()
  const breathe = createBreather()
  now += 1
  await breathe()
  expect(log).toEqual(["gate"])
  for (let step = 0; step < STEPS; step++) await idle(ROOM_MS)
  await done
})

test("What a frame needs is left to it: work goes on for as long as there is room, and not at all where there is hardly any", async () => {
  noteUse()
  const log: string[] = []
  const done = work("gate", 3, log)
  await settle()
  await idle(1)
  expect(log).toHaveLength(1)
  await idle(2)
  expect(log).toHaveLength(2)
  await idle(ROOM_MS)
  expect(log).toHaveLength(4)
  for (let step = 0; step < STEPS; step++) await idle(ROOM_MS)
  await done
})

test("Where frames leave no room at all, work goes on all the same", async () => {
  noteUse()
  const log: string[] = []
  const done = work("gate", 3, log)
  await settle()
  now += 50
  await idle(0)
  expect(log).toHaveLength(3)
  for (let step = 0; step < STEPS; step++) await idle(0, true)
  await done
})

test("Once nobody has done anything for a while, slices are long again", async () => {
  noteUse()
  now += 5_000
  const breathe = createBreather()
  now += 6
  await breathe()
  expect(waiting).toHaveLength(0)
})

test("Whoever waits for what they asked for uses the page no more, until they do something else", () => {
  noteUse()
  expect([isInUse(), inUse.get()]).toEqual([true, true])
  endUse()
  expect([isInUse(), inUse.get()]).toEqual([false, false])
  noteUse()
  expect([isInUse(), inUse.get()]).toEqual([true, true])
})
