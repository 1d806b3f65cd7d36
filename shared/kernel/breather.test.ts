import { afterEach, expect, test, vi } from "vitest"
import { createBreather } from "./breather.ts"

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A page's own scheduler, and a clock that each look moves on by so much. */
const setUp = (visibilityState: "visible" | "hidden", stepMs: number) => {
  const tasks: { readonly run: () => void; readonly priority: string | undefined }[] = []
  const postTask = (run: () => void, { priority }: { readonly priority?: string }) => {
    tasks.push({ run, priority })
    return Promise.resolve()
  }
  let now = 0
  vi.spyOn(performance, "now").mockImplementation(() => (now += stepMs))
  vi.stubGlobal("scheduler", { postTask })
  vi.stubGlobal("document", { visibilityState })
  return { tasks, breathe: createBreather() }
}

test("Where somebody looks, long work goes on only once nothing else waits: not between two that work at length", async () => {
  const { tasks, breathe } = setUp("visible", 10)
  const done = breathe()
  expect(tasks.map(({ priority }) => priority)).toEqual(["background"])
  tasks[0]?.run()
  await done
})

test("Work goes on all the same where others never come to an end", async () => {
  const { tasks, breathe } = setUp("visible", 10)
  await expect(breathe()).resolves.toBeUndefined()
  expect(tasks).toHaveLength(1)
})

test("A page that nobody sees takes its next turn, and what is short takes none", async () => {
  const hidden = setUp("hidden", 10)
  await hidden.breathe()
  expect(hidden.tasks).toEqual([])
  const short = setUp("visible", 1)
  await short.breathe()
  expect(short.tasks).toEqual([])
})
