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
const isVowelAt = (word: string, at: number): boolean => {
  const code = word.charCodeAt(at)
  return isVowel(code) || (code === Y && at > 0)
}

/** Where the first vowel of so many letters is. */
const firstVowel = (word: string, length: number): number => {
  let at = 0
  while (at < length && !isVowelAt(word, at)) at += 1
  return at
}
/** Behind the vowels that begin here, a y only at their beginning. */
const vowelsEnd = (word: string, from: number, length: number): number => {
  let at = from + 1
  while (at < length && isVowel(word.charCodeAt(at))) at += 1
  return at
}
/** Behind the consonants that begin here, a y only at their beginning. */
const consonantsEnd = (word: string, from: number, length: number): number => {
  let at = from + 1
  while (at < length && !isVowelAt(word, at)) at += 1
  return at
}

/** How often a consonant follows a vowel, two at most. */
const measure = (word: string, length: number): number => {
  const first = vowelsEnd(word, firstVowel(word, length), length)
  if (first >= length) return 0
  const next = consonantsEnd(word, first, length)
  return next < length && vowelsEnd(word, next, length) < length ? 2 : 1
}
/** Nothing but consonants, one vowel, and one more consonant that is none of w, x and y. */
const isShort = (word: string, length: number): boolean => {
  const last = word.charCodeAt(length - 1)
  const isOpen = isVowel(last) || last === W || last === X || last === Y
  return !isOpen && !isVowel(word.charCodeAt(0)) && length > 2 && firstVowel(word, length) === length - 2
}

type Endings = readonly (readonly [ending: string, replacement: string])[]

/** The longest first of those that one letter ends. */
const byLastLetter = (list: string): ReadonlyMap<number, Endings> => {
  const found = new Map<number, [string, string][]>()
  for (const entry of list.trim().split(/\s+/)) {
    const [ending = "", replacement = ""] = entry.split(":")
    const code = ending.charCodeAt(ending.length - 1)
    found.set(code, [...(found.get(code) ?? []), [ending, replacement]])
  }
  return found
}
const SECOND = byLastLetter(`
  ational:ate tional:tion enci:ence anci:ance izer:ize entli:ent ousli:ous alli:al bli:ble eli:e ization:ize ation:ate
  ator:ate alism:al iveness:ive fulness:ful ousness:ous biliti:ble aliti:al iviti:ive logi:log
`)
const THIRD = byLastLetter("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:")
const FOURTH = byLastLetter(`
  al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ou: ism: ate: iti: ous: ive: ize:
`)

/** The first of the endings that leaves a stem of so many measures its replacement takes the place of. */
const replaceEnding = (word: string, endings: ReadonlyMap<number, Endings>, least: number): string => {
  for (const [ending, replacement] of endings.get(word.charCodeAt(word.length - 1)) ?? []) {
    const length = word.length - ending.length
    if (length > 0 && word.endsWith(ending))
      return measure(word, length) >= least ? word.slice(0, length) + replacement : word
  }
  return word
}

const withoutPlural = (word: string): string => {
  const { length } = word
  if (word.charCodeAt(length - 1) !== S) return word
  if ((length > 4 && word.endsWith("sses")) || (length > 3 && word.endsWith("ies"))) return word.slice(0, -2)
  return word.charCodeAt(length - 2) === S ? word : word.slice(0, -1)
}

const withoutPast = (word: string): string => {
  const { length } = word
  if (length > 3 && word.endsWith("eed")) return measure(word, length - 3) > 0 ? word.slice(0, -1) : word
  const cut = length > 2 && word.endsWith("ed") ? 2 : length > 3 && word.endsWith("ing") ? 3 : 0
  if (cut === 0 || firstVowel(word, length - cut) === length - cut) return word
  const left = word.slice(0, -cut)
  if (left.endsWith("at") || left.endsWith("bl") || left.endsWith("iz")) return `${left}e`
  const last = left.charCodeAt(left.length - 1)
  const isDouble = left.length > 1 && left.charCodeAt(left.length - 2) === last
  if (isDouble && !isVowelAt(left, left.length - 1) && last !== L && last !== S && last !== Z) return left.slice(0, -1)
  return isShort(left, left.length) ? `${left}e` : left
}

const withI = (word: string): string => {
  const { length } = word
  return length > 2 && word.charCodeAt(length - 1) === Y && !isVowel(word.charCodeAt(length - 2))
    ? `${word.slice(0, -1)}i`
    : word
}

const withoutIon = (word: string): string => {
  const length = word.length - 3
  return length > 1 && (word.endsWith("sion") || word.endsWith("tion")) && measure(word, length) > 1
    ? word.slice(0, length)
    : word
}

const withoutE = (word: string): string => {
  const length = word.length - 1
  if (length < 1 || word.charCodeAt(length) !== E) return word
  const measured = measure(word, length)
  return measured > 1 || (measured === 1 && !isShort(word, length)) ? word.slice(0, -1) : word
}

const withoutDouble = (word: string): string =>
  word.endsWith("ll") && measure(word, word.length) > 1 ? word.slice(0, -1) : word

/**
 * Porter, An algorithm for suffix stripping (1980), letter for letter as `lunr.stemmer` does it, without its regular
 * expressions: most words of an index are met once, and they took longer than to find the word.
 */
export const stemPorter = (word: string): string => {
  if (word.length < 3) return word
  const second = replaceEnding(withI(withoutPast(withoutPlural(word))), SECOND, 1)
  const third = replaceEnding(second, THIRD, 1)
  const fourth = replaceEnding(third, FOURTH, 2)
  return withoutDouble(withoutE(fourth === third ? withoutIon(third) : fourth))
}
