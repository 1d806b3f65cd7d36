import { expect, test } from "vitest"
import { createCommunityProjection } from "../community/communityProjection.ts"
import { createItemMaker, LEDGER, post } from "../community/fixtures/itemMaker.ts"
import { createCommunityShelf } from "./communityShelf.ts"

test("Posts of a bulk that are told in portions are all listed with the last one, also where the lists were made amid it", () => {
  const { memberOf, write } = createItemMaker()
  const projection = createCommunityProjection({ ledger: LEDGER, memberOf, mayHaveWritten: () => true })
  const shelf = createCommunityShelf({ ledger: { id: LEDGER }, projection }, () => false)
  const [first, second] = [write("bob", post("First")), write("bob", post("Second"))]
  projection.apply([first, second], [])
  shelf.take([first.id])
  shelf.list()
  expect(shelf.keys().map(({ item }) => item)).toEqual([first.id])
  shelf.take([second.id])
  shelf.list()
  expect(shelf.keys().map(({ item }) => item)).toEqual([second.id, first.id])
})

test("The list stays the same one while the same posts stand in it", () => {
  const { memberOf, write } = createItemMaker()
  const projection = createCommunityProjection({ ledger: LEDGER, memberOf, mayHaveWritten: () => true })
  const shelf = createCommunityShelf({ ledger: { id: LEDGER }, projection }, () => false)
  const only = write("bob", post("Only"))
  projection.apply([only], [])
  shelf.take([only.id])
  shelf.list()
  const listed = shelf.posts()
  shelf.take([only.id])
  shelf.list()
  expect(shelf.posts()).toBe(listed)
})
