import * as fc from "fast-check"
import { expect, test } from "vitest"
import { DAY_MINUTES } from "../../../../shared/attention/quietHours.ts"
import { formatMinute, parseMinute } from "./minuteOfDay.ts"

test("a minute of the day reads back as it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: DAY_MINUTES - 1 }), (at) => {
      expect(parseMinute(formatMinute(at))).toBe(at)
    }),
  )
})

test("what a field holds while somebody types is no time", () => {
  expect(["", "8", "24:00", "12:60"].map(parseMinute)).toEqual([undefined, undefined, undefined, undefined])
})
