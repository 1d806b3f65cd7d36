import { analyseCompound } from "../words/analyseCompound.ts"
import { analyseToken, type Word } from "../words/analyseToken.ts"
import { eachToken } from "../words/eachToken.ts"
import type { Marked } from "../searchService.ts"

/** The bits of the query's words that a word of a text stands for; 0 for none. */
export type Matcher = (word: Word) => number

export interface Match {
  readonly from: number
  readonly to: number
  readonly bits: number
  /** As it stands in the text. */
  readonly token: string
}

/** Where a text holds words of the query, in order. */
export const findMatches = (text: string, matcher: Matcher): readonly Match[] => {
  const tokens: { readonly from: number; readonly token: string; bits: number }[] = []
  const bitsOf = (words: readonly Word[]): number => words.reduce((bits, word) => bits | matcher(word), 0)
  eachToken(
    text,
    (token, from) => tokens.push({ from, token, bits: bitsOf(analyseToken(token)) }),
    (compound, from) => {
      const bits = bitsOf(analyseCompound(compound))
      if (bits === 0) return
      for (let at = tokens.length - 1; (tokens[at]?.from ?? -1) >= from; at--) {
        const part = tokens[at]
        if (part) part.bits |= bits
      }
    },
  )
  return tokens.flatMap(({ from, token, bits }) => (bits === 0 ? [] : [matchOf(token, from, bits)]))
}

/** What is elided before the word is not the word: l’[équipe]. */
const matchOf = (token: string, from: number, bits: number): Match => {
  const elided = elisionLength(token)
  return { from: from + elided, to: from + token.length, bits, token: token.slice(elided) }
}

const ELISION = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['\u2019\u2018\u02bc](?=.)/i
const WHOLE = /^(?:aujourd|prud|presqu['\u2019]ile|entr)/i

/** Of what is elided before a word: l’, d’… */
export const elisionLength = (token: string): number => (WHOLE.test(token) ? 0 : (ELISION.exec(token)?.[0].length ?? 0))

export const mark = (text: string, matches: readonly Match[]): Marked => ({
  text,
  marks: matches.map(({ from, to }) => [from, to] as const),
})

export const NOTHING: Marked = { text: "", marks: [] }
