import { createEndings } from "./endings.ts"
import { mendFrench, prepareFrench } from "./frenchRules.ts"
import {
  createLetters,
  endsWith,
  isSame,
  type Letters,
  readText,
  replaceEnd,
  writeCodes,
  writeText,
} from "./letters.ts"
import { withoutZeros } from "./numbers.ts"
import { stemPorter } from "./stemPorter.ts"
import { stemSnowball } from "./stemSnowball.ts"
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from "./stopWords.ts"

/** Puts its stem in the place of a word. */
export type Stemmer = (folded: Letters) => void

/** Beside a stem, and in no word: forms of "vue" are one word, but none of "vu", nor Léa one of "le". */
const APART = "+"
const SMALL_A = 0x61
const SMALL_Z = 0x7a
const LAST_OF_ASCII = 0x7f
const E = 0x65
const E_GRAVE = 0xe8
const E_ACUTE = 0xe9

const createStopFinder = (stops: ReadonlySet<string>): ((word: Letters) => boolean) => {
  const endings = createEndings(Array.from(stops, (text) => ({ text, value: text.length })))
  return (word) => {
    const alike = endings.of(word)
    for (let at = 0; at < alike.length; at++) {
      const stop = alike[at]
      if (stop !== undefined && stop.value === word.length && endsWith(word, stop.text)) return true
    }
    return false
  }
}

/** Nearly all words of an index begin with a letter of ASCII, which no number does. */
const mayBeNumber = ({ codes }: Letters): boolean => !((codes[0] ?? 0) >= SMALL_A && (codes[0] ?? 0) <= SMALL_Z)

/** The word as it was. */
const before = createLetters()

const createStemmer = (change: Stemmer, stops: ReadonlySet<string>): Stemmer => {
  const isStop = createStopFinder(stops)
  return (word) => {
    const number = mayBeNumber(word) ? withoutZeros(readText(word)) : undefined
    if (number !== undefined) return writeText(word, number)
    writeCodes(before, word.codes, 0, word.length)
    change(word)
    // A word that says something never stands for one that says little.
    if (isStop(word) && !isSame(word, before) && !isStop(before)) replaceEnd(word, word.length, APART)
  }
}

const takeAccents = (word: Letters): void => {
  const { codes, length } = word
  let isOther = false
  for (let at = 0; at < length; at++) {
    const code = codes[at] ?? 0
    if (code <= LAST_OF_ASCII) continue
    // Those that were written for the stemmer.
    if (code === E_GRAVE || code === E_ACUTE) codes[at] = E
    else isOther = true
  }
  if (isOther) writeText(word, readText(word).normalize("NFD").replaceAll(/\p{M}/gu, ""))
}

export const putFrenchStem: Stemmer = createStemmer((word) => {
  prepareFrench(word)
  stemSnowball(word)
  mendFrench(word)
  takeAccents(word)
}, FRENCH_STOP_WORDS)

export const putEnglishStem: Stemmer = createStemmer(stemPorter, ENGLISH_STOP_WORDS)

const asked = createLetters()
const ofText =
  (put: Stemmer) =>
  (word: string): string => {
    writeText(asked, word)
    put(asked)
    return readText(asked)
  }

/** @param word folded */
export const stemFrench = ofText(putFrenchStem)
/** @param word folded */
export const stemEnglish = ofText(putEnglishStem)
