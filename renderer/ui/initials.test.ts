import { expect, test } from "vitest"
import { initials } from "./initials.ts"

test.each([
  ["Léa Garnier", "LG"],
  ["élodie œuvrard", "ÉŒ"],
  ["Jean-Baptiste", "JB"],
  ["Marie de la Tour", "MT"],
  ["Prince", "P"],
  ["  ", "?"],
  ["🎉", "?"],
])("%s has the initials %s", (name, expected) => {
  expect(initials(name)).toBe(expected)
})
