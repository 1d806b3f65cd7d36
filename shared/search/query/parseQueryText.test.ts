import { assert, property, string } from "fast-check"
import { expect, test } from "vitest"
import { parseInstant } from "./parseInstant.ts"
import { MAX_QUERY_CHARS, parseQueryText } from "./parseQueryText.ts"

const read = (text: string) =>
  parseQueryText(text).map((part) => {
    const sign = part.excluded ? "-" : ""
    if (part.kind === "filter") return `${sign}${part.key}=${part.value}`
    return `${sign}${part.kind} ${part.text}`
  })

const openness = (text: string) => parseQueryText(text).map((part) => part.kind === "words" && part.open)

test("words, phrases, exclusions and filters are told apart, in either language", () => {
  expect(read('congés -samedi "salle blanche" from:léa dans:"Atelier Nord" après:2026-03 has:file')).toEqual([
    "words congés",
    "-words samedi",
    "phrase salle blanche",
    "from=léa",
    "in=Atelier Nord",
    "after=2026-03",
    "has=file",
  ])
})

test("an address, a lone hyphen and an unknown key are words; an open quotation ends with the text", () => {
  expect(read("http://nord.example - note:12 « salle » “open")).toEqual([
    "words http://nord.example",
    "words -",
    "words note:12",
    "phrase salle",
    "phrase open",
  ])
})

test("a hyphen before a small number is a minus sign, before a longer one it excludes", () => {
  expect(read("niveau -2 à -18° -2024")).toEqual(["words niveau", "words -2", "words à", "words -18°", "-words 2024"])
})

test("only a word that touches the end may be unfinished", () => {
  expect(openness("salle bl")).toEqual([false, true])
  expect(openness("salle bl ")).toEqual([false, false])
})

test("whatever is typed, the parts cover it but for spaces, in order", () => {
  assert(
    property(string({ unit: "binary", maxLength: 300 }), (text) => {
      const read = text.slice(0, MAX_QUERY_CHARS)
      let at = 0
      for (const { from, to } of parseQueryText(text)) {
        expect(to).toBeGreaterThan(from)
        expect(read.slice(at, from).trim()).toBe("")
        at = to
      }
      expect(read.slice(at).trim()).toBe("")
    }),
  )
})

test.each([
  ["2026", new Date(2026, 0, 1)],
  ["2026-03", new Date(2026, 2, 1)],
  ["2026-3-14", new Date(2026, 2, 14)],
  ["14/03/2026", new Date(2026, 2, 14)],
  ["03/2026", new Date(2026, 2, 1)],
])("%s is an instant", (text, date) => {
  expect(parseInstant(text)).toBe(date.getTime())
})

test.each(["2026-02-30", "31/04/2026", "yesterday", "", "20266", "2026-13"])("%s is none", (text) => {
  expect(parseInstant(text)).toBeUndefined()
})
