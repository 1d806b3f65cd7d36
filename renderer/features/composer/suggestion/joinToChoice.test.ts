import { expect, test } from "vitest"
import { joinToChoice } from "./joinToChoice.ts"

test.each([
  ["fr", " ", " "],
  ["fr", ",", ","],
  ["fr", ".", "."],
  ["fr", "!", "\u00a0!"],
  ["fr", "?", "\u00a0?"],
  ["fr", ":", "\u00a0:"],
  ["fr", "a", undefined],
  ["fr", "'", undefined],
  ["en", ",", ","],
  ["en", "!", "!"],
  ["en", "’", "’"],
  ["en", ":", undefined],
  ["en", "a", undefined],
])("in %s, %j after a chosen name and its space leaves %j", (language, typed, left) => {
  expect(joinToChoice(typed, language)).toBe(left)
})
