import { array, assert, constantFrom, property, record, string } from "fast-check"
import { expect, test } from "vitest"
import { createDictionary, type Dictionary, NO_TERM } from "../index/dictionary.ts"
import { analyseToken } from "../words/analyseToken.ts"
import type { Language } from "../words/detectLanguage.ts"
import { unpackTexts } from "../fixtures/unpackTexts.ts"
import { readDictionary } from "./readDictionary.ts"
import { writeDictionary } from "./writeDictionary.ts"

const LANGUAGES = constantFrom("french" as const, "english" as const, "other" as const, null)
const said = array(
  record({ token: string({ unit: constantFrom(..."aeéizrst".split("")), minLength: 1, maxLength: 9 }), in: LANGUAGES }),
  { maxLength: 60 },
)

/** All that is asked of a dictionary; its numbers of words mean nothing between starts. */
const told = (dictionary: Dictionary) =>
  [...dictionary.startingWith("")]
    .filter((id) => dictionary.surface(id) !== "")
    .map((id) => `${dictionary.surface(id)} ${dictionary.frequency(id)} ${dictionary.termsOf(id).join(" ")}`)
    .sort((one, other) => (one < other ? -1 : 1))

const addWord = (dictionary: Dictionary, surface: string, language: Language | null): void => {
  const word = dictionary.words().findSurface(surface)
  dictionary.addWord(word, language)
  if (language === null) dictionary.secondTerm(word)
}

const reread = (dictionary: Dictionary): Dictionary => {
  const columns = readDictionary(writeDictionary(dictionary.columns()))
  if (!columns) throw new Error("it does not read")
  return createDictionary(columns)
}

test("whatever was indexed and forgotten, a dictionary is read as it was written", () => {
  assert(
    property(said, said, (first, later) => {
      const dictionary = createDictionary()
      const add = (to: Dictionary, words: typeof first): void => {
        for (const { token, in: language } of words)
          for (const { surface } of analyseToken(token)) addWord(to, surface, language)
      }
      add(dictionary, first)
      dictionary.addTerm("#tag")
      const gone = new Set([0, 3].filter((surface) => surface < dictionary.surfaceCount()))
      dictionary.forget(new Set(), gone)
      const read = reread(dictionary)
      expect(told(read)).toEqual(told(dictionary))
      expect(read.term(read.findTerm("#tag"))).toBe("#tag")
      // Words that come later take their places among those that were read.
      add(read, later)
      add(dictionary, later)
      expect(told(reread(read))).toEqual(told(dictionary))
    }),
  )
})

test("terms keep their numbers, which segments are written in", () => {
  const dictionary = createDictionary()
  const terms = ["@author", "zèbre", "abeille"].map((text) => dictionary.addTerm(text))
  expect(["@author", "zèbre", "abeille"].map(reread(dictionary).findTerm)).toEqual(terms)
})

test("what is cut off, or speaks of terms that are not there, is no dictionary", () => {
  const dictionary = createDictionary()
  for (const surface of ["pompe", "pompier", "vanne"]) addWord(dictionary, surface, "french")
  const stored = writeDictionary(dictionary.columns())
  const read = readDictionary(stored)
  expect(read && unpackTexts(read.surfaces)).toEqual(["pompe", "pompier", "vanne"])
  for (const damaged of [
    { ...stored, kept: stored.kept.slice(1) },
    { ...stored, stems: stored.stems.slice(1) },
    { ...stored, frequencies: stored.frequencies.slice(1) },
    { ...stored, termCount: 1 },
    { ...stored, endings: "" },
    { ...stored, endings: `${stored.endings}\n` },
    { ...stored, kept: stored.kept.map((each) => each + 9) },
    { terms: "pompe", surfaces: "pompe" },
  ])
    expect(readDictionary(damaged)).toBeUndefined()
  expect(dictionary.findTerm("absent")).toBe(NO_TERM)
})
