import { expect, test } from "vitest"
import { relativeTime } from "./relativeTime.ts"

const NOW = Date.UTC(2026, 10, 21, 12)
const ago = (seconds: number) => relativeTime(NOW - seconds * 1000, NOW, "en")

test("time is told in the largest unit that has passed", () => {
  expect([ago(0), ago(59), ago(60), ago(3_599), ago(3_600), ago(86_400), ago(3 * 86_400)]).toEqual([
    "just now",
    "just now",
    "1 min. ago",
    "59 min. ago",
    "1 hr. ago",
    "yesterday",
    "3 days ago",
  ])
})

test("beyond a week it is a date", () => {
  expect(ago(8 * 86_400)).toBe("Nov 13, 2026")
})

test("a clock that runs ahead of ours never yields the future", () => {
  expect(relativeTime(NOW + 3_600_000, NOW, "fr")).toBe("à l’instant")
})
