import { expect, it } from "vitest"
import { createTimerScope } from "./timerScope.ts"

/** Timers that ring when told to. */
const createBells = () => {
  let waiting: (() => void)[] = []
  return {
    after(_ms: number, action: () => void) {
      waiting.push(action)
      return () => {
        waiting = waiting.filter((other) => other !== action)
      }
    },
    ring() {
      const due = waiting
      waiting = []
      for (const action of due) action()
    },
  }
}

it("runs once for any number of calls, and again after it ran", () => {
  const bells = createBells()
  let runs = 0
  const soon = createTimerScope(bells).soon(10, () => runs++)
  soon()
  soon()
  bells.ring()
  expect(runs).toBe(1)
  soon()
  bells.ring()
  expect(runs).toBe(2)
})

it("rings no more once it is closed", () => {
  const bells = createBells()
  const scope = createTimerScope(bells)
  let runs = 0
  scope.after(1, () => runs++)
  scope.close()
  scope.after(1, () => runs++)
  bells.ring()
  expect(runs).toBe(0)
})
