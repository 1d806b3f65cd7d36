import { expect, test } from "vitest"
import { readFirstWords } from "./readFirstWords.ts"

test("a number keeps its unit beside it, and what is cut leaves no dot behind", () => {
  expect(readFirstWords("Leave  1,40\u00A0m\nfree")).toBe("Leave 1,40\u00A0m free")
  const names = Array.from({ length: 40 }, (_, index) => `- name${index}`).join("\n")
  expect(readFirstWords(names)).toMatch(/ name\d+…$/)
})

test("a list is read in one line without its marks, whatever they are", () => {
  expect(readFirstWords("It is on Thursday.\n\n- Gdańsk: **4** people\n- Leeds: 3")).toBe(
    "It is on Thursday. Gdańsk: 4 people · Leeds: 3",
  )
  expect(readFirstWords("1. one\n   - inner\n2. [x](https://a.example)")).toBe("one inner · x")
})
