import type { SearchDocument } from "../searchDocument.ts"
import type { SearchAnswer } from "../searchService.ts"
import { fold } from "../words/fold.ts"
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
    const meant = correction && findToken(shown, matcher, { bit: group.bit, surface: correction.meant })
    return meant === undefined ? [] : [{ typed: word.typed, meant }]
  })

/** The nearest word itself where it is shown, before others of its stem. */
const findToken = (
  shown: readonly SearchDocument[],
  matcher: Matcher,
  { bit, surface }: { readonly bit: number; readonly surface: string },
): string | undefined => {
  const tokens = shown.flatMap(({ title, text }) =>
    [title, plainText(text)].flatMap((part) => findMatches(part, matcher).filter(({ bits }) => (bits & bit) !== 0)),
  )
  const found = tokens.find(({ token }) => fold(token) === surface) ?? tokens[0]
  return found?.token.toLowerCase()
}

/** The query with what was meant instead of what was typed. */
export const suggest = (text: string, corrections: Corrections): string | null => {
  if (corrections.length === 0) return null
  return corrections.reduce((changed, { typed, meant }) => changed.replace(typed, () => meant), text)
}
