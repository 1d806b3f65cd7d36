import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"
import type {
  SearchAnswer,
  SearchHit,
  SearchQuery,
  SearchService,
  SearchState,
} from "../../shared/search/searchService.ts"

export interface FakeSearch {
  readonly search: SearchService
  readonly state: Observed<SearchState>
  /** What was asked, in order. */
  readonly queries: SearchQuery[]
  /** What is found from now on, for any query that satisfies it. */
  answer(answer: (query: SearchQuery) => Partial<SearchAnswer>): void
  answerSimilar(hits: readonly SearchHit[]): void
}

const NOTHING: SearchAnswer = {
  hits: [],
  total: 0,
  matched: "all",
  corrections: [],
  didYouMean: null,
  counts: null,
  complete: true,
  unknownFilters: [],
}

const findNothing = (_query: SearchQuery): Partial<SearchAnswer> => NOTHING

/** Search that finds what a test says. */
export const createFakeSearch = (): FakeSearch => {
  const state = createObserved<SearchState>({ kind: "ready", documents: 0 })
  const queries: SearchQuery[] = []
  let find = findNothing
  let similar: readonly SearchHit[] = []
  return {
    state,
    queries,
    search: {
      state,
      async query(query) {
        queries.push(query)
        return { ...NOTHING, ...find(query) }
      },
      similar: async (_draft, limit) => similar.slice(0, limit),
    },
    answer: (next) => void (find = next),
    answerSimilar: (hits) => void (similar = hits),
  }
}
