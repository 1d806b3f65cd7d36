import { expect, test } from "vitest"
import { DAYS, parseWithin, USES } from "./invitationRange.ts"

test("whole numbers of the range are taken, its ends with it", () => {
  expect(["1", "1000", " 42 "].map((typed) => parseWithin(typed, USES))).toEqual([1, 1000, 42])
  expect(parseWithin("366", DAYS)).toBe(366)
})

test.each(["", " ", "0", "-3", "2.5", "1e2", "1001", "beaucoup"])("nothing is made to fit: %j", (typed) => {
  expect(parseWithin(typed, USES)).toBeNull()
})
