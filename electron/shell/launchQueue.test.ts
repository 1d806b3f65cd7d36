import { expect, test } from "vitest"
import { createLaunchQueue } from "./launchQueue.ts"

test("what is asked before the windows stand waits, and is done one by one in its order, failures aside", async () => {
  const failures: unknown[] = []
  const queue = createLaunchQueue((error) => failures.push(error))
  const done: string[] = []
  let within = 0
  const open = async ([name = ""]: readonly string[]): Promise<void> => {
    within += 1
    expect(within).toBe(1)
    await Promise.resolve()
    within -= 1
    if (name === "bad") throw new Error(name)
    done.push(name)
  }
  for (const name of ["one", "bad", "two"]) queue.ask([name])
  expect(done).toEqual([])
  await queue.begin(open)
  queue.ask(["three"])
  queue.ask(["four"])
  await queue.begin(open)
  expect([done, failures.length]).toEqual([["one", "two", "three", "four"], 1])
})
