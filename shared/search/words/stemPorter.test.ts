import { array, assert, constantFrom, property, string, tuple } from "fast-check"
import lunr from "lunr"
import { expect, test } from "vitest"
import { createLetters, readText } from "./letters.ts"
import { stemPorter } from "./stemPorter.ts"

const ENDINGS =
  "ational tional enci anci izer bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize sion tion ing ed eed ies sses s y ll e"
const letters = string({ unit: constantFrom(...Array.from("aeiouybcdglmnrstvwxz1é'")), minLength: 1, maxLength: 6 })
const endings = array(constantFrom(...ENDINGS.split(" ")), { maxLength: 2 })

/** Lunr's own stemmer takes a token, of which the word is all that it asks. */
const lunrStem = (word: string): string => lunr.stemmer(new lunr.Token(word, {})).toString()

const stem = (text: string): string => {
  const word = createLetters(text)
  stemPorter(word)
  return readText(word)
}

test("stems are Lunr's, letter for letter", () => {
  assert(
    property(tuple(letters, endings), ([beginning, ends]) => {
      const word = beginning + ends.join("")
      expect(stem(word)).toBe(lunrStem(word))
    }),
    { numRuns: 5_000 },
  )
})
