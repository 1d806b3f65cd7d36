import { assert, integer, property, string } from "fast-check"
import { expect, test } from "vitest"
import { createLetters } from "../words/letters.ts"
import { countBits, editDistance, letterMask } from "./editDistance.ts"

/** The definition, cell by cell (optimal string alignment). */
const plainDistance = (one: string, other: string): number => {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let value = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + Number(!same))
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        value = Math.min(value, at(row - 2, column - 2) + 1)
      const cells = table[row]
      if (cells) cells[column] = value
    }
  return at(one.length, other.length)
}

const word = string({ unit: "grapheme-ascii", maxLength: 9 }).map((text) =>
  text.toLowerCase().replaceAll(/[^a-e]/g, "a"),
)

test("what parts two words is as many changes as the definition says, up to the limit", () => {
  assert(
    property(word, word, integer({ min: 1, max: 2 }), (one, other, limit) => {
      const distance = editDistance(createLetters(one), createLetters(other), limit)
      expect(distance).toBe(Math.min(plainDistance(one, other), limit + 1))
    }),
    { numRuns: 3_000 },
  )
})

test("words that are near differ in few letters", () => {
  assert(
    property(word, word, (one, other) => {
      const distance = plainDistance(one, other)
      expect(countBits(letterMask(one) ^ letterMask(other))).toBeLessThanOrEqual(2 * distance)
    }),
  )
})
