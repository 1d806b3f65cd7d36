import * as fc from "fast-check"
import { expect, it } from "vitest"
import type { ItemId } from "../kernel/ids.ts"
import type { AttentionEvent } from "./attentionEvent.ts"
import { type InboxMark, joinMarks, type MarkAs, markEvent, parseMark, type Place, placeEvent } from "./inboxMark.ts"

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

const mark = (of: AttentionEvent, before: Place, as: MarkAs, at = 1, known?: InboxMark): InboxMark =>
  markEvent(of, { as, before, at, known })

it("an event is to do and unread until somebody deals with it", () => {
  expect(placeEvent(event(["a"]), undefined)).toEqual({ place: "todo", unread: true })
})

it("what was answered is read and still there", () => {
  expect(placeEvent(event(["a"], true), undefined)).toEqual({ place: "todo", unread: false })
})

it("reading leaves an entry where it is; done and later move it, unread brings it back", () => {
  const it = event(["a"])
  expect(placeEvent(it, mark(it, "later", "read"))).toEqual({ place: "later", unread: false })
  expect(placeEvent(it, mark(it, "todo", "done"))).toEqual({ place: "done", unread: false })
  expect(placeEvent(it, mark(it, "todo", "later"))).toEqual({ place: "later", unread: false })
  expect(placeEvent(it, mark(it, "done", "unread"))).toEqual({ place: "todo", unread: true })
})

it("a reaction that comes after the mark is news; one that goes is none", () => {
  const marked = mark(event(["a", "b"]), "todo", "done")
  expect(placeEvent(event(["b"]), marked).place).toBe("done")
  expect(placeEvent(event(["c", "b"]), marked)).toEqual({ place: "todo", unread: true })
})

it("a mark comes back from the disk, and what is none does not", () => {
  const marked = mark(event(["a"]), "todo", "later")
  expect(parseMark(structuredClone(marked))).toEqual(marked)
  expect([parseMark(undefined), parseMark(1), parseMark({ ...marked, place: "somewhere" })]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

it("a mark from before marks were dated is one of long ago", () => {
  const old = parseMark({ place: "later", unread: false, parts: ["b", "a"] })
  expect(old).toEqual({ place: "later", placeAt: 1, unread: false, unreadAt: 1, parts: ["a", "b"] })
})

it("what one machine put away is not brought back by another that merely opened it", () => {
  const it = event(["a"])
  const [done, opened] = [mark(it, "todo", "done", 5), mark(it, "todo", "read", 9)]
  expect(placeEvent(it, joinMarks(done, opened))).toEqual({ place: "done", unread: false })
  const back = mark(it, "done", "unread", 10, joinMarks(done, opened))
  expect(placeEvent(it, joinMarks(back, done))).toEqual({ place: "todo", unread: true })
})

it("what came after it was put away, and was opened, stays to do", () => {
  const done = mark(event(["a"]), "todo", "done", 5)
  const opened = mark(event(["a", "b"]), "todo", "read", 9, done)
  expect(placeEvent(event(["a", "b"]), joinMarks(done, opened))).toEqual({ place: "todo", unread: false })
})

it("marks of several machines come to the same in any order, and however often they arrive", () => {
  const time = fc.nat(3)
  const anyMark = fc
    .record({
      place: fc.constantFrom<Place>("todo", "later", "done"),
      placeAt: time,
      unread: fc.boolean(),
      unreadAt: time,
      parts: fc.uniqueArray(fc.constantFrom("a", "b", "c")),
    })
    .map((made) => parseMark(made) as InboxMark)
  fc.assert(
    fc.property(anyMark, anyMark, anyMark, (one, two, three) => {
      expect(joinMarks(one, two)).toEqual(joinMarks(two, one))
      expect(joinMarks(joinMarks(one, two), three)).toEqual(joinMarks(one, joinMarks(two, three)))
      expect(joinMarks(one, one)).toEqual(one)
    }),
  )
})
