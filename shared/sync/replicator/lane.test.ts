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

it("begins tasks beside one another in their order, and waits for all of them before the next by itself", async () => {
  const lane = createLane(() => undefined)
  const order: string[] = []
  const ends: (() => void)[] = []
  const beside = (name: string) =>
    lane.runBeside(async () => {
      order.push(`${name} begins`)
      await new Promise<void>((resolve) => ends.push(resolve))
      order.push(`${name} ends`)
    })
  const begun = async (count: number) => {
    while (ends.length < count) await Promise.resolve()
  }
  beside("first")
  beside("second")
  const last = new Promise<void>((resolve) =>
    lane.run(() => {
      order.push("last")
      resolve()
    }),
  )
  beside("after it")
  await begun(2)
  ends[1]?.()
  ends[0]?.()
  await last
  await begun(3)
  expect(order).toEqual(["first begins", "second begins", "second ends", "first ends", "last", "after it begins"])
})

it("goes on after one that failed beside others", async () => {
  const failures: unknown[] = []
  const lane = createLane((failure) => failures.push(failure))
  lane.runBeside(() => Promise.reject(new Error("beside")))
  await new Promise<void>((resolve) => lane.run(resolve))
  expect(failures).toEqual([new Error("beside")])
})
