import type { SearchDocument } from "../searchDocument.ts"
import type { SearchAnswer } from "../searchService.ts"
import { plainText } from "../words/plainText.ts"
import { findMatches, type Matcher } from "./highlight.ts"
import type { PlannedWord } from "./planQuery.ts"

type Corrections = SearchAnswer["corrections"]

/** What unknown words were taken for, as it stands in what is shown: a word of a text that may not be read is never told. */
export const correctionsOf = (
  words: readonly PlannedWord[],
  shown: readonly SearchDocument[],
  matcher: Matcher,
): Corrections =>
  words.flatMap(({ word, group, correction }) => {
    const meant = correction && findToken(shown, matcher, group.bit)
    return meant === undefined ? [] : [{ typed: word.typed, meant }]
  })

const findToken = (shown: readonly SearchDocument[], matcher: Matcher, bit: number): string | undefined => {
  for (const { title, text } of shown)
    for (const part of [title, plainText(text)]) {
      const match = findMatches(part, matcher).find(({ bits }) => (bits & bit) !== 0)
      if (match) return match.token.toLowerCase()
    }
  return undefined
}

/** The query with what was meant instead of what was typed. */
export const suggest = (text: string, corrections: Corrections): string | null => {
  if (corrections.length === 0) return null
  return corrections.reduce((changed, { typed, meant }) => changed.replace(typed, () => meant), text)
}
