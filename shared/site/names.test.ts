import * as fc from "fast-check"
import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { lineSchema, MAX_NAME_CHARS, nameSchema, toLine } from "./names.ts"

describe("a name", () => {
  it.each([
    "Alice",
    "José Álvarez",
    "李小龙",
    "فاطمة",
    "👩‍🔧 Atelier",
    "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} Cardiff",
    "O’Brien-Smith",
  ])("may be %s", (name) => {
    expect(v.is(nameSchema(), name)).toBe(true)
  })

  it.each([
    "",
    " Alice",
    "Alice\n",
    "A\u0000",
    "\u202eecilA",
    "Al\u200bice",
    "Al\u00adice",
    "\u3164",
    "\u2800",
    "\u115f",
    "Alice\u{e0041}",
    "\ud800",
    "a".repeat(MAX_NAME_CHARS + 1),
  ])("may not be %j", (name) => {
    expect(v.is(nameSchema(), name)).toBe(false)
  })

  it("is made of whatever a person types or pastes, unless nothing is left or it is too long", () => {
    expect(toLine("  Alice\t Nguyen \n")).toBe("Alice Nguyen")
    expect(toLine("\u202eA\u200bl\ufeff")).toBe("Al")
    expect(toLine("A \u200b B")).toBe("A B")
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const line = toLine(typed)
        expect(v.is(lineSchema(line.length), line)).toBe(true)
        expect(toLine(line)).toBe(line)
      }),
      { numRuns: 1000 },
    )
  })
})
