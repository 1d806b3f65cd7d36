import * as fc from "fast-check"
import { expect, test } from "vitest"
import { fakeLedger, fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { createSearchQuery, isBlankSearch, parseSearchAddress, toggleFilter } from "./searchAddress.ts"

test("an address says the whole search", () => {
  const address = {
    q: "congés",
    kind: ["post"],
    from: [fakeMember(1)],
    in: [fakeLedger(1)],
    tag: ["securite"],
    since: "week",
    order: "date",
  }
  expect(parseSearchAddress(address)).toEqual(address)
  const query = createSearchQuery(parseSearchAddress(address), 20, Date.UTC(2026, 10, 22))
  expect(query).toMatchObject({ text: "congés", order: "date", limit: 20, counts: true })
  expect(query.filters).toMatchObject({ kinds: ["post"], members: [fakeMember(1)], after: Date.UTC(2026, 10, 15) })
})

test("a part of an address that is nothing filters nothing; digits are text", () => {
  expect(parseSearchAddress({ q: 2026, kind: ["post", "salary"], from: "me", in: ["x"], since: "ever" })).toEqual({
    q: "2026",
    kind: ["post"],
  })
  expect(parseSearchAddress({ tag: Array.from({ length: 21 }, (_, at) => `${at}`) })).toEqual({})
  expect(parseSearchAddress({ q: "a".repeat(10_000) }).q).toHaveLength(256)
})

test("whatever an address says, it is an address, and reads the same again", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("q", "kind", "from", "tag", "order", "file"), fc.jsonValue()),
      (search) => {
        const parsed = parseSearchAddress(search)
        expect(parseSearchAddress({ ...parsed })).toEqual(parsed)
      },
    ),
  )
})

test("a filter is added once and taken away again", () => {
  const one = toggleFilter({ q: "gants" }, "kind", "post")
  const two = toggleFilter(one, "kind", "comment")
  expect(two.kind).toEqual(["post", "comment"])
  expect(toggleFilter(toggleFilter(two, "kind", "post"), "kind", "comment")).toEqual({ q: "gants" })
})

test("an order alone searches nothing", () => {
  expect([{}, { order: "date" } as const, { q: "  " }].map(isBlankSearch)).toEqual([true, true, true])
  expect([{ q: "a" }, { file: true } as const].map(isBlankSearch)).toEqual([false, false])
})
