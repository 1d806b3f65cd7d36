import { array, assert, constantFrom, integer, property, string } from "fast-check"
import { expect, test } from "vitest"
import { createTokenTable, hashOf } from "./tokenTable.ts"

const tokens = array(string({ unit: constantFrom("a", "é", "z", "1"), minLength: 1, maxLength: 6 }), { minLength: 1 })

test("whatever is asked for, and however much is forgotten, what is computed of a token is its own", () => {
  assert(
    property(tokens, integer({ min: 1, max: 4 }), string({ maxLength: 4 }), (asked, size, before) => {
      const table = createTokenTable(size, (token) => `of ${token}`)
      for (const token of asked) {
        const text = `${before}${token}a`
        const [from, to] = [before.length, before.length + token.length]
        expect(table.find(text, from, to, hashOf(text, from, to))).toBe(`of ${token}`)
      }
    }),
  )
})

test("tokens of one hash are told apart", () => {
  const table = createTokenTable(8, (token) => token)
  expect(["ab", "ba", "abc", "ab"].map((token) => table.find(token, 0, token.length, 7))).toEqual([
    "ab",
    "ba",
    "abc",
    "ab",
  ])
})

test("what was asked for lately is not computed again", () => {
  let computed = 0
  const table = createTokenTable(5_000, () => (computed += 1))
  for (let round = 0; round < 2; round++)
    for (let at = 0; at < 5_000; at++)
      table.find(String(at), 0, String(at).length, hashOf(String(at), 0, String(at).length))
  expect(computed).toBe(5_000)
})
