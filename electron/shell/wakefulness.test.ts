import { EventEmitter } from "node:events"
import { expect, test } from "vitest"
import { watchWaking } from "./wakefulness.ts"

test("each waking is told once, however many events it brings, also after the clock was set back", () => {
  const monitor = new EventEmitter()
  let now = 10_000
  let woken = 0
  watchWaking(
    monitor as never,
    () => (woken += 1),
    () => now,
  )
  monitor.emit("resume")
  monitor.emit("unlock-screen")
  expect(woken).toBe(1)
  now += 60_000
  monitor.emit("unlock-screen")
  now = 5_000
  monitor.emit("resume")
  expect(woken).toBe(3)
})
