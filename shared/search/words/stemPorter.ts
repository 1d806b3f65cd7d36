import { type Endings, readEndings } from "./endings.ts"
import { endsAt, endsWith, type Letters, replaceEnd } from "./letters.ts"

const A = 97
const E = 101
const I = 105
const L = 108
const O = 111
const S = 115
const U = 117
const W = 119
const X = 120
const Y = 121
const Z = 122

const isVowel = (code: number): boolean => code === A || code === E || code === I || code === O || code === U
/** At the beginning of a word a y is a consonant. */
const isVowelAt = ({ codes }: Letters, at: number): boolean => {
  const code = codes[at] ?? 0
  return isVowel(code) || (code === Y && at > 0)
}

/** Where the first vowel of so many letters is. */
const firstVowel = (word: Letters, length: number): number => {
  let at = 0
  while (at < length && !isVowelAt(word, at)) at += 1
  return at
}
/** Behind the vowels that begin here, a y only at their beginning. */
const vowelsEnd = ({ codes }: Letters, from: number, length: number): number => {
  let at = from + 1
  while (at < length && isVowel(codes[at] ?? 0)) at += 1
  return at
}
/** Behind the consonants that begin here, a y only at their beginning. */
const consonantsEnd = (word: Letters, from: number, length: number): number => {
  let at = from + 1
  while (at < length && !isVowelAt(word, at)) at += 1
  return at
}

/** How often a consonant follows a vowel, two at most. */
const measure = (word: Letters, length: number): number => {
  const first = vowelsEnd(word, firstVowel(word, length), length)
  if (first >= length) return 0
  const next = consonantsEnd(word, first, length)
  return next < length && vowelsEnd(word, next, length) < length ? 2 : 1
}
/** Nothing but consonants, one vowel, and one more consonant that is none of w, x and y. */
const isShort = (word: Letters, length: number): boolean => {
  if (length < 3) return false
  const last = word.codes[length - 1] ?? 0
  const isOpen = isVowel(last) || last === W || last === X || last === Y
  return !isOpen && !isVowel(word.codes[0] ?? 0) && firstVowel(word, length) === length - 2
}

const SECOND = readEndings(`
  ational:ate tional:tion enci:ence anci:ance izer:ize entli:ent ousli:ous alli:al bli:ble eli:e ization:ize ation:ate
  ator:ate alism:al iveness:ive fulness:ful ousness:ous biliti:ble aliti:al iviti:ive logi:log
`)
const THIRD = readEndings("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:")
const FOURTH = readEndings(`
  al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ou: ism: ate: iti: ous: ive: ize:
`)

/** The first of the endings that leaves a stem of so many measures its replacement takes the place of. @returns whether it did */
const takeEnding = (word: Letters, endings: Endings<string>, least: number): boolean => {
  const ending = endings.find(word, 1)
  if (ending === undefined) return false
  const length = word.length - ending.text.length
  if (measure(word, length) < least) return false
  replaceEnd(word, length, ending.value)
  return true
}

const takePlural = (word: Letters): void => {
  const { codes, length } = word
  if (codes[length - 1] !== S) return
  if ((length > 4 && endsWith(word, "sses")) || (length > 3 && endsWith(word, "ies"))) word.length -= 2
  else if (codes[length - 2] !== S) word.length -= 1
}

const takePast = (word: Letters): void => {
  const { codes, length } = word
  if (length > 3 && endsWith(word, "eed")) {
    if (measure(word, length - 3) > 0) word.length -= 1
    return
  }
  const cut = length > 2 && endsWith(word, "ed") ? 2 : length > 3 && endsWith(word, "ing") ? 3 : 0
  const left = length - cut
  if (cut === 0 || firstVowel(word, left) === left) return
  word.length = left
  const last = codes[left - 1] ?? 0
  const isDouble = left > 1 && codes[left - 2] === last && !isVowelAt(word, left - 1)
  if (endsWith(word, "at") || endsWith(word, "bl") || endsWith(word, "iz")) replaceEnd(word, left, "e")
  else if (isDouble && last !== L && last !== S && last !== Z) word.length -= 1
  else if (isShort(word, left)) replaceEnd(word, left, "e")
}

const takeY = ({ codes, length }: Letters): void => {
  if (length > 2 && codes[length - 1] === Y && !isVowel(codes[length - 2] ?? 0)) codes[length - 1] = I
}

const takeIon = (word: Letters): void => {
  const length = word.length - 3
  if (length < 2 || !endsWith(word, "ion")) return
  if ((endsAt(word, length, "s") || endsAt(word, length, "t")) && measure(word, length) > 1) word.length = length
}

const takeE = (word: Letters): void => {
  const length = word.length - 1
  if (length < 1 || word.codes[length] !== E) return
  const measured = measure(word, length)
  if (measured > 1 || (measured === 1 && !isShort(word, length))) word.length = length
}

const takeDouble = (word: Letters): void => {
  if (endsWith(word, "ll") && measure(word, word.length) > 1) word.length -= 1
}

/**
 * Porter, An algorithm for suffix stripping (1980), in place, letter for letter as `lunr.stemmer` does it, without its regular
 * expressions: most words of an index are met once, and they took longer than to find the word.
 */
export const stemPorter = (word: Letters): void => {
  if (word.length < 3) return
  takePlural(word)
  takePast(word)
  takeY(word)
  takeEnding(word, SECOND, 1)
  takeEnding(word, THIRD, 1)
  if (!takeEnding(word, FOURTH, 2)) takeIon(word)
  takeE(word)
  takeDouble(word)
}
