import { expect, test } from "vitest"
import { initials } from "./initials.ts"

test.each([
  ["Léa Garnier", "LG"],
  ["élodie œuvrard", "ÉŒ"],
  ["Jean-Baptiste", "JB"],
  ["Alice Müller-Lefèvre", "AM"],
  ["Marie de la Tour", "MT"],
  ["Prince", "P"],
  ["  ", "?"],
  ["🎉", "?"],
  // Written as a letter and an accent of its own, and beyond sixteen bits.
  ["E\u0301lodie Durand", "E\u0301D"],
  ["𝒜da Prince", "𝒜P"],
])("%s has the initials %s", (name, expected) => {
  expect(initials(name)).toBe(expected)
})
