import { useEffect, useState } from "react"
import type { SearchAnswer, SearchQuery, SearchState } from "../../../shared/search/searchService.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"

export interface Answered {
  /** The newest there is, of the query before while this one is asked; null before the first. */
  readonly answer: SearchAnswer | null
  /** The answer is that of this very query. */
  readonly isCurrent: boolean
  readonly state: SearchState
}

interface Latest {
  readonly query: SearchQuery
  /** How much could be found when it was asked. */
  readonly known: number | string
  readonly answer: SearchAnswer
}

/** Asks again whenever the query or what can be found changes. @param query kept by its caller; null asks nothing */
export const useSearchAnswer = (query: SearchQuery | null): Answered => {
  const { search } = useSite()
  const state = useObservable(search.state)
  const [latest, setLatest] = useState<Latest | null>(null)
  const known = state.kind === "ready" ? state.documents : state.kind
  useEffect(() => {
    if (query === null) return
    let isWanted = true
    void search.query(query).then((answer) => {
      if (isWanted && answer) setLatest({ query, known, answer })
    })
    return () => {
      isWanted = false
    }
  }, [search, query, known])
  const isUnavailable = state.kind === "unavailable"
  return {
    answer: query === null ? null : (latest?.answer ?? null),
    isCurrent: query === null || isUnavailable || latest?.query === query,
    state,
  }
}
