import { expect, it } from "vitest"
import type { ItemId } from "../kernel/ids.ts"
import type { AttentionEvent } from "./attentionEvent.ts"
import { markEvent, parseMark, placeEvent } from "./inboxMark.ts"

const ITEM = "2026-Q4.1.1" as ItemId
const event = (parts: readonly string[], known = false): AttentionEvent => ({
  id: ITEM,
  reasons: ["comment"],
  post: ITEM,
  item: ITEM,
  from: [],
  emojis: [],
  at: 0,
  parts,
  known,
})

it("an event is to do and unread until somebody deals with it", () => {
  expect(placeEvent(event(["a"]), undefined)).toEqual({ place: "todo", unread: true })
})

it("what was answered is read and still there", () => {
  expect(placeEvent(event(["a"], true), undefined)).toEqual({ place: "todo", unread: false })
})

it("reading leaves an entry where it is; done and later move it, unread brings it back", () => {
  const it = event(["a"])
  expect(placeEvent(it, markEvent(it, "later", "read"))).toEqual({ place: "later", unread: false })
  expect(placeEvent(it, markEvent(it, "todo", "done"))).toEqual({ place: "done", unread: false })
  expect(placeEvent(it, markEvent(it, "todo", "later"))).toEqual({ place: "later", unread: false })
  expect(placeEvent(it, markEvent(it, "done", "unread"))).toEqual({ place: "todo", unread: true })
})

it("a reaction that comes after the mark is news; one that goes is none", () => {
  const mark = markEvent(event(["a", "b"]), "todo", "done")
  expect(placeEvent(event(["b"]), mark).place).toBe("done")
  expect(placeEvent(event(["c", "b"]), mark)).toEqual({ place: "todo", unread: true })
})

it("a mark comes back from the disk, and what is none does not", () => {
  const mark = markEvent(event(["a"]), "todo", "later")
  expect(parseMark(structuredClone(mark))).toEqual(mark)
  expect([parseMark(undefined), parseMark(1), parseMark({ ...mark, place: "somewhere" })]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
