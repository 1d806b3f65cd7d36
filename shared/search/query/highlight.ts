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
  const matches: Match[] = []
  eachToken(text, (token, from) => {
    let bits = 0
    for (const word of analyseToken(token)) bits |= matcher(word)
    if (bits === 0) return
    // What is elided before the word is not the word: l’[équipe].
    const start = from + elisionLength(token)
    matches.push({ from: start, to: from + token.length, bits, token: token.slice(start - from) })
  })
  return matches
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
