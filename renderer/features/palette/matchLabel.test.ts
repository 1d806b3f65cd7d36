import * as fc from "fast-check"
import { expect, test } from "vitest"
import { matchLabel } from "./matchLabel.ts"

const marked = (label: string, query: string) =>
  matchLabel(label, query)?.ranges.map(([from, to]) => label.slice(from, to))

test("names are found without their accents, and marked as they are written", () => {
  expect(marked("Élodie Œuvrard", "elodie oe")).toEqual(["Élodie Œ"])
  expect(marked("Élodie Œuvrard", "oeu")).toEqual(["Œu"])
  expect(marked("Amélie Fournier", "FOU amé")).toEqual(["Amé", "Fou"])
})

test("initials find a person", () => {
  expect(marked("Marc Lefebvre", "ml")).toEqual(["M", "L"])
  expect(matchLabel("Marc Lefebvre", "mx")).toBeNull()
})

test("a beginning comes before the beginning of another word, initials, and the middle of a word", () => {
  const ranks = ["Amina Roux", "Roux Amina", "Ada Morel", "Samira"].map((label) => matchLabel(label, "am")?.rank)
  expect(ranks).toEqual([0, 1, 2, 3])
})

test("one letter finds beginnings only", () => {
  expect(matchLabel("Samira", "a")).toBeNull()
})

test("whatever is typed, what is marked lies in the label, in order, and apart", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", maxLength: 4 }), (label, query) => {
      let end = 0
      for (const [from, to] of matchLabel(label, query)?.ranges ?? []) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(to).toBeLessThanOrEqual(label.length)
        end = from
      }
    }),
  )
})
