/** A number in groups, as people write amounts, telephones and customs codes: 1 200, 1,200, 06 12 34 56 78, 7326 90 98. */
const GROUPED = /(?:\p{Nd}{1,4}(?:[ \u00a0\u202f]\p{Nd}{2,3})+|\p{Nd}{1,3}(?:,\p{Nd}{3})+)(?![\p{L}\p{N}])/uy
/** What stands between letters and the end of a code: INC0048213. */
const ENDS_IN_NUMBER = /^\p{L}+(\p{Nd}{3,})$/u
const DIGITS = /^\p{Nd}+$/u
const ZEROS = /^0+(?=.)/

/** Of ASCII. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Where a number in groups ends whose first group begins here; -1 where there is none. */
export const groupedNumberEnd = (text: string, from: number): number => {
  if (!isDigit(text.charCodeAt(from))) return -1
  GROUPED.lastIndex = from
  return GROUPED.test(text) ? GROUPED.lastIndex : -1
}

/** Whether a token may be letters and a number after them. */
export const mayEndInNumber = (text: string, from: number, to: number): boolean =>
  to - from > 3 && isDigit(text.charCodeAt(to - 1)) && !isDigit(text.charCodeAt(from))

/** The number that people quote of a code, where it has one. */
export const numberAtEnd = (token: string): string | undefined => ENDS_IN_NUMBER.exec(token)?.[1]

/** FS-0718 and FS 718 are one sheet. Undefined for what is no number. */
export const withoutZeros = (word: string): string | undefined =>
  DIGITS.test(word) ? word.replace(ZEROS, "") : undefined
