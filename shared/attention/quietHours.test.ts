import * as fc from "fast-check"
import { expect, it } from "vitest"
import { DAY_MINUTES, isQuiet } from "./quietHours.ts"

const minute = fc.integer({ min: 0, max: DAY_MINUTES - 1 })

it("nobody is left in peace who did not ask for it", () => {
  fc.assert(
    fc.property(minute, (at) => {
      expect(isQuiet(null, at)).toBe(false)
    }),
  )
})

it.each([
  [{ from: 1320, to: 420 }, 1319, false],
  [{ from: 1320, to: 420 }, 1320, true],
  [{ from: 1320, to: 420 }, 0, true],
  [{ from: 1320, to: 420 }, 420, false],
  [{ from: 540, to: 600 }, 570, true],
  [{ from: 540, to: 600 }, 600, false],
])("quiet hours %j at minute %i: %s", (hours, at, expected) => {
  expect(isQuiet(hours, at)).toBe(expected)
})

it("the hours from one end to the other and the hours back make the whole day", () => {
  fc.assert(
    fc.property(minute, minute, minute, (from, to, at) => {
      fc.pre(from !== to)
      expect(isQuiet({ from, to }, at)).toBe(!isQuiet({ from: to, to: from }, at))
    }),
  )
})
