import { expect, test } from "vitest"
import { createKeySequence, SEQUENCE_MS } from "./keySequence.ts"

test("a key stands alone, and g waits for its second", () => {
  const sequence = createKeySequence()
  expect(sequence.press("c", 0)).toBe("c")
  expect(sequence.press("g", 10)).toBeNull()
  expect(sequence.press("h", 20)).toBe("g h")
  expect(sequence.press("h", 30)).toBe("h")
})

test("a second key that comes too late stands alone", () => {
  const sequence = createKeySequence()
  sequence.press("g", 0)
  expect(sequence.press("p", SEQUENCE_MS + 1)).toBe("p")
})
