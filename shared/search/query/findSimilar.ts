import type { SearchHit } from "../searchService.ts"
import { NO_FILTERS } from "../searchService.ts"
import { type Answering, answerQuery } from "./answerQuery.ts"
import { interpret } from "./interpret.ts"
import { MAX_QUERY_CHARS } from "./parseQueryText.ts"

/** What would be read as an operator. */
const OPERATORS = /["«»“”„:-]/g
/** Of its telling words, a post about the same lacks at most so many. */
const MAX_MISSING_SHARE = 0.5
/** Fewer words tell nothing about what a question is about. */
const MIN_WORDS = 2

/** Questions that hold most of what a draft says. */
export const findSimilar = async (
  draft: { readonly title: string; readonly text: string },
  limit: number,
  answering: Answering,
): Promise<readonly SearchHit[]> => {
  const text = `${draft.title} ${draft.text}`.replaceAll(OPERATORS, " ").trim().slice(0, MAX_QUERY_CHARS)
  const filters = { ...NO_FILTERS, sorts: ["question"] }
  // The space at the end: nothing in a draft is unfinished.
  const query = { text: `${text} `, filters, order: "relevance" as const, skip: 0, limit, counts: false }
  const telling = interpret(query.text, filters, answering.names).words.filter(({ optional }) => !optional).length
  if (telling < MIN_WORDS) return []
  const { hits, matched } = await answerQuery(query, answering)
  if (matched === "corrected") return []
  return hits.filter(({ missing }) => missing.length <= telling * MAX_MISSING_SHARE)
}
