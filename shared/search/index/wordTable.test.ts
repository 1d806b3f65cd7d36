import { array, assert, constantFrom, integer, oneof, property, string } from "fast-check"
import { expect, test } from "vitest"
import { analyseToken } from "../words/analyseToken.ts"
import { eachToken } from "../words/eachToken.ts"
import { createFieldWords, readField } from "./readField.ts"
import { createWordTable, FRENCH_STOP, NO_NOTE, UNKNOWN_WORD } from "./wordTable.ts"

const LETTERS = "a à é É z Σ σ œ ß İ ı ﬁ １ k \u0301 한 Ĳ ŉ Æ ' \u2019 - . 7".split(" ").concat(" ")
const texts = array(
  oneof(string({ unit: constantFrom(...LETTERS), maxLength: 30 }), string({ unit: "binary", maxLength: 30 })),
  { maxLength: 8 },
)

const surfacesOf = (text: string): readonly string[] => {
  const surfaces: string[] = []
  eachToken(text, (token) => surfaces.push(...analyseToken(token).map(({ surface }) => surface)))
  return surfaces
}

test("words read where they stand are those that their tokens are analysed into, whatever they are written in", () => {
  const table = createWordTable()
  const field = createFieldWords()
  assert(
    property(texts, (said) => {
      for (const text of said) {
        readField(text, field, table)
        const read = [...field.words.words.subarray(0, field.words.length)]
        expect(read.map(table.surface)).toEqual(surfacesOf(text))
        expect(read).toEqual(surfacesOf(text).map(table.findSurface))
      }
    }),
  )
})

test("each word keeps its number and what is noted of it, however many come", () => {
  assert(
    property(array(string({ maxLength: 5 }), { maxLength: 40 }), integer({ min: 0, max: 20_000 }), (first, more) => {
      const table = createWordTable()
      const numbers = new Map(first.map((surface) => [surface, table.findSurface(surface)]))
      for (const number of numbers.values()) table.setNote(number, number + 7)
      for (let at = 0; at < more; at++) table.findSurface(`more${at}`)
      for (const [surface, number] of numbers) {
        expect(table.knownSurface(surface)).toBe(number)
        expect(table.note(number)).toBe(number + 7)
        expect(table.surface(number)).toBe(surface)
      }
    }),
    { numRuns: 20 },
  )
})

test("what is forgotten stands nowhere any more; a stop word stays one", () => {
  const table = createWordTable()
  const [secret, stop] = [table.findSurface("secret"), table.findSurface("avec")]
  for (const word of [secret, stop]) table.setNote(word, 3)
  for (const surface of ["secret", "avec", "absent"]) table.forget(surface)
  expect(table.knownSurface("secret")).toBe(UNKNOWN_WORD)
  expect(table.surface(secret)).toBe("\0".repeat(6))
  expect(table.note(table.findSurface("secret"))).toBe(NO_NOTE)
  expect([table.note(stop), table.flags(table.findSurface("avec"))]).toEqual([NO_NOTE, FRENCH_STOP])
})
