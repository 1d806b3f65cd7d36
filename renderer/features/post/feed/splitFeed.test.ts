import { expect, it } from "vitest"
import type { PostKey } from "../../../../shared/application/site.ts"
import { fakeItem, fakeLedger } from "../../../../tests/fakes/fakeIds.ts"
import { collectKnown } from "./knownPosts.ts"
import { splitFeed } from "./splitFeed.ts"

const key = (number: number): PostKey => ({ ledger: fakeLedger(1), item: fakeItem(number, 0) })
const [a, b, c, d] = [key(1), key(2), key(3), key(4)]
const known = collectKnown([b, c])
const everything = () => true

it("holds back news that arrived above or between what is known", () => {
  expect(splitFeed([a, b, d, c], known, everything)).toEqual({ shown: [b, c], fresh: 2 })
})

it("puts older posts below, where they push nothing", () => {
  expect(splitFeed([b, c, d], known, everything)).toEqual({ shown: [b, c, d], fresh: 0 })
})

it("shows one's own posts and what was said before one came at once", () => {
  expect(splitFeed([a, b, d, c], known, (asked) => asked !== a)).toEqual({ shown: [a, b, c], fresh: 1 })
})

it("keeps what is still there when a known post goes", () => {
  expect(splitFeed([c], known, everything)).toEqual({ shown: [c], fresh: 0 })
})

it("shows everything when nothing that was known is left", () => {
  expect(splitFeed([a, d], known, everything)).toEqual({ shown: [a, d], fresh: 0 })
})
