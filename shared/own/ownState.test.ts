import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { OWN_KINDS } from "../application/own/ownKinds.ts"
import type { JsonValue } from "../kernel/json.ts"
import { keyOf, type OwnEntry } from "./ownEntry.ts"
import { createOwnState, ERASED, MAX_AHEAD_MS, MAX_ENTRIES, type OwnState } from "./ownState.ts"
import { differingGroups, GROUPS } from "./ownSums.ts"

const NOW = 1_000_000

const open = (now = NOW): OwnState => createOwnState(OWN_KINDS, () => now)

const entriesOf = (state: OwnState): readonly OwnEntry[] =>
  [...state.all()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))

const time = fc.integer({ min: 1, max: 6 })
const mark = fc.record({
  place: fc.constantFrom("todo", "later", "done"),
  placeAt: time,
  unread: fc.boolean(),
  unreadAt: time,
  parts: fc.uniqueArray(fc.constantFrom("a", "b")),
})
/** By their kind; "dance" is one of a later version. */
const VALUES: Readonly<Record<string, fc.Arbitrary<JsonValue>>> = {
  read: fc.boolean(),
  stance: fc.constantFrom("follow", "mute", null),
  inbox: mark,
  setting: fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<JsonValue>,
  position: time,
  dance: fc.constantFrom("waltz", "tango"),
}
const anyEntry = fc.constantFrom(...Object.keys(VALUES)).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    name: fc.constantFrom("x", "y", "__proto__"),
    at: time,
    value: VALUES[kind] ?? fc.constant(null),
  }),
)
const erasure = time.map((at): OwnEntry => ({ ...ERASED, at, value: at }))

describe("what a member's machines keep", () => {
  it("comes to the same on all of them, in whatever order and however often it comes", () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), fc.array(fc.nat(11)), (entries, again) => {
        const [forward, backward, one] = [open(), open(), open()]
        forward.take(entries, true)
        for (const entry of entries.toReversed()) backward.take([entry], true)
        for (const at of again) one.take(entries.slice(at, at + 1), true)
        one.take(entriesOf(backward), true)
        expect(entriesOf(backward)).toEqual(entriesOf(forward))
        expect(entriesOf(one)).toEqual(entriesOf(forward))
        expect(one.sums.total()).toEqual(forward.sums.total())
      }),
    )
  })

  it("comes to the same on two that tell one another only where their sums differ, an erasure included", () => {
    const some = fc.array(fc.oneof({ arbitrary: anyEntry, weight: 8 }, { arbitrary: erasure, weight: 1 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(some, some, (here, there) => {
        const [desk, laptop] = [open(), open()]
        for (const entry of here) desk.take([entry], true)
        for (const entry of there) laptop.take([entry], true)
        for (let round = 0; round < 2; round += 1) {
          const differing = differingGroups(desk.sums.all(), laptop.sums.all())
          const [told, answered] = [desk.inGroups(differing), laptop.inGroups(differing)]
          laptop.take(told, true)
          desk.take(answered, true)
        }
        expect(entriesOf(laptop)).toEqual(entriesOf(desk))
        expect(laptop.sums.total()).toEqual(desk.sums.total())
      }),
      { numRuns: process.env["PALABRE_LONG"] ? 1_000 : 40 },
    )
  })

  it("names in its sums the entry that differs, and nothing else", () => {
    const [desk, laptop] = [open(), open()]
    const shared = Array.from({ length: 500 }, (_, at) => ({ kind: "read", name: `${at}`, at: 1, value: true }))
    desk.take(shared, true)
    laptop.take(shared.toReversed(), true)
    expect(desk.sums.total()).toEqual(laptop.sums.total())
    laptop.take([{ kind: "read", name: "7", at: 2, value: false }], true)
    const differing = differingGroups(desk.sums.all(), laptop.sums.all())
    expect(differing.size).toBe(1)
    expect(laptop.inGroups(differing).map(({ name }) => name)).toContain("7")
    expect(laptop.inGroups(differing).length).toBeLessThan(500 / 20)
    expect(desk.sums.all()).toHaveLength(8 * GROUPS)
  })
})

describe("a word of its member", () => {
  it("stands over all that it knew of, whatever the clock says", () => {
    const state = open()
    state.take([{ kind: "mute", name: "x", at: NOW + 5000, value: true }], true)
    const at = state.stamp("mute", "x")
    state.take([{ kind: "mute", name: "x", at, value: false }], false)
    expect(state.get("mute", "x")).toEqual({ kind: "mute", name: "x", at: NOW + 5001, value: false })
  })

  it("moves a position on, and never back", () => {
    const state = open()
    state.take([{ kind: "position", name: "home", at: 5, value: 900 }], true)
    state.take([{ kind: "position", name: "home", at: 9, value: 300 }], true)
    expect(state.get("position", "home")).toMatchObject({ at: 9, value: 900 })
  })

  it("that erases takes everything said before with it, for good, and nothing said after", () => {
    const state = open()
    const before = { kind: "saved", name: "x", at: 5, value: true }
    state.take([before], true)
    expect(state.take([{ ...ERASED, at: 7, value: 7 }], true).dropped).toEqual([before])
    state.take(
      [before, { kind: "saved", name: "y", at: 7, value: true }, { kind: "saved", name: "z", at: 8, value: true }],
      true,
    )
    expect([...state.list("saved").keys()]).toEqual(["z"])
    expect(state.stamp("saved", "x")).toBeGreaterThan(7)
  })
})

describe("what no honest machine of theirs says", () => {
  const REFUSED: readonly (readonly [string, OwnEntry])[] = [
    ["a time more than a day ahead", { kind: "read", name: "x", at: NOW + MAX_AHEAD_MS + 1, value: true }],
    ["no time", { kind: "read", name: "x", at: 0, value: true }],
    ["half a millisecond", { kind: "read", name: "x", at: 1.5, value: true }],
    ["a time beyond all", { kind: "read", name: "x", at: Number.MAX_SAFE_INTEGER, value: true }],
    ["a position in the far future", { kind: "position", name: "home", at: 1, value: NOW + MAX_AHEAD_MS + 1 }],
    ["an erasure in the far future", { ...ERASED, at: 1, value: NOW + MAX_AHEAD_MS + 1 }],
    [
      "a mark of the far future",
      {
        kind: "inbox",
        name: "x",
        at: 1,
        value: { place: "done", placeAt: NOW * NOW, unread: false, unreadAt: 1, parts: [] },
      },
    ],
    ["a value of another kind", { kind: "read", name: "x", at: 1, value: "yes" }],
    ["a mark that is none", { kind: "inbox", name: "x", at: 1, value: { place: "nowhere" } }],
    ["a kind with a forbidden name", { kind: "__proto__", name: "x", at: 1, value: true }],
    ["no name", { kind: "read", name: "", at: 1, value: true }],
    ["a name of a page", { kind: "read", name: "x".repeat(301), at: 1, value: true }],
    ["more than can be sent on", { kind: "setting", name: "x", at: 1, value: "x".repeat(65_536) }],
  ]
  it.each(REFUSED)("is not taken: %s", (_, entry) => {
    const state = open()
    expect(state.take([entry], true)).toEqual({ changed: [], dropped: [] })
    expect([...state.all()]).toEqual([])
  })

  it("of a kind nobody knows is kept, and passed on", () => {
    const [state, other] = [open(), open()]
    const entry = { kind: "outbox", name: "1", at: 1, value: { anything: [1] } }
    state.take([entry], true)
    other.take(state.inGroups(differingGroups(state.sums.all(), other.sums.all())), true)
    expect([...other.all()]).toEqual([entry])
  })

  it("has an end in number; what is known is still kept up", () => {
    const state = open()
    state.take(
      Array.from({ length: MAX_ENTRIES + 5 }, (_, at) => ({ kind: "read", name: `${at}`, at: 1, value: true })),
      true,
    )
    expect(state.list("read").size).toBe(MAX_ENTRIES)
    state.take([{ kind: "read", name: "0", at: 2, value: false }], true)
    expect(state.get("read", "0")).toMatchObject({ value: false })
    state.take([{ kind: "read", name: "here", at: 2, value: true }], false)
    expect(state.get("read", "here")).toBeDefined()
  })
})
