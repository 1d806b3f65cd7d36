import { expect, test } from "vitest"
import { setFrenchSpaces } from "./setFrenchSpaces.ts"

test("no line breaks before a double sign, nor inside guillemets", () => {
  expect(setFrenchSpaces({ a: { b: "Qui ? « Vous » : toi ; moi !" } })).toEqual({
    a: { b: "Qui\u00a0? «\u00a0Vous\u00a0»\u00a0: toi\u00a0; moi\u00a0!" },
  })
})

test("other spaces stay as they are", () => {
  expect(setFrenchSpaces({ a: "http://x 12:30, fin." })).toEqual({ a: "http://x 12:30, fin." })
})
