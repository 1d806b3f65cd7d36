import { expect, it } from "vitest"
import { createLane } from "./lane.ts"

it("runs tasks one after the other, and the next ones after one that failed", async () => {
  const failures: unknown[] = []
  const lane = createLane((failure) => failures.push(failure))
  const order: string[] = []
  const done = new Promise<void>((resolve) => {
    lane.run(async () => {
      order.push("first begins")
      await Promise.resolve()
      order.push("first ends")
    })
    lane.run(() => Promise.reject(new Error("second")))
    lane.run(() => {
      order.push("third")
      resolve()
    })
  })
  await done
  expect(order).toEqual(["first begins", "first ends", "third"])
  expect(failures).toEqual([new Error("second")])
})
