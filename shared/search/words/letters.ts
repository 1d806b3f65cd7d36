import { addToHash, HASH_SEED } from "./hash.ts"

/** A word that is read and changed in place, letter by letter: no string is made of what it is meanwhile. */
export interface Letters {
  /** UTF-16 code units, and room for more of them than a stem adds. */
  codes: Uint16Array
  length: number
}

/** What a stem may have more than its word. */
const ROOM = 16

export const createLetters = (text = ""): Letters => {
  const letters = { codes: new Uint16Array(64), length: 0 }
  writeText(letters, text)
  return letters
}

/** Leaves the letters as they come. */
export const makeRoom = (letters: Letters, length: number): void => {
  if (letters.codes.length < length + ROOM) letters.codes = new Uint16Array(length * 2 + ROOM)
  letters.length = length
}

export const writeText = (letters: Letters, text: string): void => {
  makeRoom(letters, text.length)
  const { codes } = letters
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at)
}

export const writeCodes = (letters: Letters, codes: Uint16Array, from: number, length: number): void => {
  makeRoom(letters, length)
  const into = letters.codes
  for (let at = 0; at < length; at++) into[at] = codes[from + at] ?? 0
}

/** Four at a time: a call with each of an array takes much longer. */
export const readCodes = (codes: Uint16Array, from: number, length: number): string => {
  let text = ""
  let at = from
  for (; at + 4 <= from + length; at += 4)
    text += String.fromCharCode(codes[at] ?? 0, codes[at + 1] ?? 0, codes[at + 2] ?? 0, codes[at + 3] ?? 0)
  for (; at < from + length; at++) text += String.fromCharCode(codes[at] ?? 0)
  return text
}

export const readText = ({ codes, length }: Letters): string => readCodes(codes, 0, length)

/** Of hash.ts. */
export const hashOfCodes = (codes: Uint16Array, from: number, length: number): number => {
  let hash = HASH_SEED
  for (let at = from; at < from + length; at++) hash = addToHash(hash, codes[at] ?? 0)
  return hash
}

export const isSame = (one: Letters, other: Letters): boolean => {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one.codes[at] !== other.codes[at]) return false
  return true
}

/** Whether the first so many letters end so. */
export const endsAt = ({ codes }: Letters, length: number, ending: string): boolean => {
  let at = length - ending.length
  if (at < 0) return false
  for (let place = 0; place < ending.length; place++, at++) if (codes[at] !== ending.charCodeAt(place)) return false
  return true
}

export const endsWith = (letters: Letters, ending: string): boolean => endsAt(letters, letters.length, ending)

/** Cut to so many, with an ending of its own after them. */
export const replaceEnd = (letters: Letters, kept: number, ending: string): void => {
  const { codes } = letters
  for (let at = 0; at < ending.length; at++) codes[kept + at] = ending.charCodeAt(at)
  letters.length = kept + ending.length
}
