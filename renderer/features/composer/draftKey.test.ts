import { expect, test } from "vitest"
import { fakeItem, fakeLedger } from "../../../tests/fakes/fakeIds.ts"
import {
  createCommentDraftKey,
  createCommunityDraftKey,
  createEditDraftKey,
  HOME_KEY,
  parseDraftKey,
} from "./draftKey.ts"

const post = { ledger: fakeLedger(3), item: fakeItem(7, 0) }

test("a draft finds back to what it was begun for", () => {
  expect(parseDraftKey(createCommentDraftKey(post))).toEqual({ kind: "comment", post })
  expect(parseDraftKey(createEditDraftKey(post, post.item))).toEqual({ kind: "edit", post })
  expect(parseDraftKey(createEditDraftKey(post, fakeItem(8, 0)))).toEqual({ kind: "edit", post })
  expect(parseDraftKey(createCommunityDraftKey(post.ledger))).toEqual({ kind: "post" })
  expect(parseDraftKey(HOME_KEY)).toEqual({ kind: "post" })
})

test("an unknown key still opens as a post", () => {
  expect(parseDraftKey("comment:nonsense")).toEqual({ kind: "post" })
  expect(parseDraftKey("")).toEqual({ kind: "post" })
})
