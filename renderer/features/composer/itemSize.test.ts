import * as fc from "fast-check"
import { expect, test } from "vitest"
import { measureItem } from "./itemSize.ts"

test("what fits leaves room for the rest of an item of 64 KB", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.integer({ min: 1, max: 3_000 }), (piece, times) => {
      const markdown = piece.repeat(times)
      const body = JSON.stringify({ t: "post", kind: "announcement", title: "", md: markdown })
      const fits = new TextEncoder().encode(body).length <= 64 * 1024
      expect(fits || measureItem("", markdown).kind === "over").toBe(true)
    }),
    { numRuns: 100 },
  )
})

test("a short text says nothing about its size", () => {
  expect(measureItem("Title", "word ".repeat(1_000))).toEqual({ kind: "fits" })
})
