import { expect, test } from "vitest"
import type { PostKey } from "../../../../shared/application/site.ts"
import { fakeItem, fakeLedger } from "../../../../tests/fakes/fakeIds.ts"
import { formatPostKey } from "../postAddress.ts"
import { splitFeed } from "./splitFeed.ts"

const key = (n: number): PostKey => ({ ledger: fakeLedger(1), item: fakeItem(n, 0) })
const [a, b, c, d] = [key(1), key(2), key(3), key(4)]
const known = new Set([b, c].map(formatPostKey))
const nobody = () => false

test("what arrives above or between waits for the reader", () => {
  expect(splitFeed([a, b, d, c], known, nobody)).toEqual({ shown: [b, c], fresh: 2 })
})

test("what arrives below is shown, since it moves nothing", () => {
  expect(splitFeed([b, c, d], known, nobody)).toEqual({ shown: [b, c, d], fresh: 0 })
})

test("one's own post is shown at once", () => {
  expect(splitFeed([a, b, c], known, (asked) => asked === a)).toEqual({ shown: [a, b, c], fresh: 0 })
})

test("a deleted post leaves", () => {
  expect(splitFeed([c], known, nobody)).toEqual({ shown: [c], fresh: 0 })
})

test("where nothing known is left, everything is shown", () => {
  expect(splitFeed([a, d], known, nobody)).toEqual({ shown: [a, d], fresh: 0 })
})

test("three thousand arrivals ask about few posts", () => {
  let asked = 0
  const many = Array.from({ length: 3_000 }, (_, at) => key(at + 10))
  splitFeed([...many, b], known, () => ((asked += 1), false))
  expect(asked).toBeLessThanOrEqual(30)
})
