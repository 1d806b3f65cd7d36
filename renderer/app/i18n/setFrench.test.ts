import { expect, test } from "vitest"
import { setFrench } from "./setFrench.ts"

test("no line breaks before a double sign, nor inside guillemets", () => {
  expect(setFrench({ a: { b: "Qui ? « Vous » : toi ; moi !" } })).toEqual({
    a: { b: "Qui\u00a0? «\u00a0Vous\u00a0»\u00a0: toi\u00a0; moi\u00a0!" },
  })
})

test("other spaces stay as they are", () => {
  expect(setFrench({ a: "http://x 12:30, fin." })).toEqual({ a: "http://x 12:30, fin." })
})
