import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { CommandError } from "../../../shared/application/site.ts"
import { err, ok, type Result } from "../../../shared/kernel/result.ts"
import { CALM_MS, createDraftSaver, DRAFT_DELAY_MS } from "./draftSaver.ts"

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const createSaver = (answer: () => Result<void, CommandError> = () => ok(undefined)) => {
  const saved: string[] = []
  const saver = createDraftSaver<string>(async (value) => {
    saved.push(value)
    return answer()
  })
  return { saver, saved }
}

test("what is typed is saved within 400 ms, even while the typing goes on", async () => {
  const { saver, saved } = createSaver()
  for (let typed = 1; typed <= 8; typed += 1) {
    saver.push("x".repeat(typed))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(DRAFT_DELAY_MS).toBeLessThanOrEqual(400)
  expect(saved[0]).toBe("xxxx")
  expect(saved.length).toBeGreaterThanOrEqual(2)
})

test("a flush saves at once, and nothing is saved twice", async () => {
  const { saver, saved } = createSaver()
  saver.push("a")
  await saver.flush()
  await saver.flush()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(saved).toEqual(["a"])
  expect(saver.status.get()).toEqual({ kind: "saved" })
})

test("what is dropped is not saved", async () => {
  const { saver, saved } = createSaver()
  saver.push("a")
  saver.drop()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(saved).toEqual([])
})

test("a failure says so, until a later save succeeds", async () => {
  let answer: Result<void, CommandError> = err({ kind: "full" })
  const { saver } = createSaver(() => answer)
  saver.push("a")
  await saver.flush()
  expect(saver.status.get()).toEqual({ kind: "failed", error: { kind: "full" } })
  saver.push("ab")
  expect(saver.status.get().kind).toBe("failed")
  answer = ok(undefined)
  await saver.flush()
  expect(saver.status.get()).toEqual({ kind: "saved" })
})

test("typing while a save runs never ends on an older text being called saved", async () => {
  const { saver, saved } = createSaver()
  saver.push("a")
  const first = saver.flush()
  saver.push("ab")
  await first
  expect(saver.status.get().kind).not.toBe("saved")
  await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MS)
  expect(saved).toEqual(["a", "ab"])
  expect(saver.status.get().kind).toBe("saved")
})

test("while somebody types on, what is shown stays the same; once they pause it says that all is saved", async () => {
  const { saver, saved } = createSaver()
  const shown: string[] = []
  saver.shown.subscribe(() => shown.push(saver.shown.get().kind))
  for (let typed = 1; typed <= 20; typed += 1) {
    saver.push("x".repeat(typed))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(saved.length).toBeGreaterThanOrEqual(4)
  expect(shown).toEqual(["unsaved"])
  await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MS + CALM_MS)
  expect(saved.at(-1)).toBe("x".repeat(20))
  expect(shown).toEqual(["unsaved", "saved"])
})

test("that saving fails shows at once", async () => {
  const { saver } = createSaver(() => err({ kind: "full" }))
  saver.push("a")
  await saver.flush()
  expect(saver.shown.get()).toEqual({ kind: "failed", error: { kind: "full" } })
})
