import type { Letters } from "../words/letters.ts"

const FIRST_LETTER = 97
const LETTERS = 26

/** The bit of a letter; what is none of a to z shares the six others. */
export const letterBit = (code: number): number => {
  const letter = code - FIRST_LETTER
  return 1 << (letter >= 0 && letter < LETTERS ? letter : LETTERS + (code % 6))
}

/** A bit for each letter that a word holds. */
export const letterMask = (word: string): number => {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= letterBit(word.charCodeAt(at))
  return mask >>> 0
}

/** Bits set (Hamming weight). */
export const countBits = (mask: number): number => {
  const pairs = mask - ((mask >>> 1) & 0x5555_5555)
  const quads = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return (((quads + (quads >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24
}

/** Rows of the table below, used again and again: one distance is reckoned at a time. */
const MAX_CHARS = 64
let beforeLast = new Uint8Array(MAX_CHARS + 1)
let last = new Uint8Array(MAX_CHARS + 1)
let current = new Uint8Array(MAX_CHARS + 1)

/**
 * Insertions, deletions, replacements and swaps of neighbours that part two words (optimal string alignment), or
 * limit + 1 where there are more.
 */
export const editDistance = (one: Letters, other: Letters, limit: number): number => {
  let start = 0
  let oneEnd = one.length
  let otherEnd = other.length
  if (Math.abs(oneEnd - otherEnd) > limit || Math.max(oneEnd, otherEnd) > MAX_CHARS) return limit + 1
  // What both begin and end with parts nothing; most words differ in more than is left then.
  while (start < oneEnd && start < otherEnd && one.codes[start] === other.codes[start]) start += 1
  while (oneEnd > start && otherEnd > start && one.codes[oneEnd - 1] === other.codes[otherEnd - 1]) {
    oneEnd -= 1
    otherEnd -= 1
  }
  const rows = oneEnd - start
  const columns = otherEnd - start
  if (rows === 0 || columns === 0) return Math.min(Math.max(rows, columns), limit + 1)
  if (limit === 1 && Math.max(rows, columns) > 2) return 2
  return fillTable(one.codes.subarray(start, oneEnd), other.codes.subarray(start, otherEnd), limit)
}

const fillTable = (one: Uint16Array, other: Uint16Array, limit: number): number => {
  for (let column = 0; column <= other.length; column++) last[column] = column
  for (let row = 1; row <= one.length; row++) {
    current[0] = row
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const value = cell(one, other, row, column)
      current[column] = value
      if (value < least) least = value
    }
    if (least > limit) return limit + 1
    const free = beforeLast
    beforeLast = last
    last = current
    current = free
  }
  return Math.min(last[other.length] ?? 0, limit + 1)
}

const cell = (one: Uint16Array, other: Uint16Array, row: number, column: number): number => {
  const here = one[row - 1]
  const there = other[column - 1]
  const replaced = (last[column - 1] ?? 0) + (here === there ? 0 : 1)
  const value = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced)
  const isSwap = row > 1 && column > 1 && here === other[column - 2] && one[row - 2] === there
  return isSwap ? Math.min(value, (beforeLast[column - 2] ?? 0) + 1) : value
}
