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
  readonly answer: SearchAnswer
}

const readKnown = (state: SearchState): number | string => (state.kind === "ready" ? state.documents : state.kind)

/** Asks again whenever the query or what can be found changes. @param query kept by its caller; null asks nothing */
export const useSearchAnswer = (query: SearchQuery | null): Answered => {
  const { search } = useSite()
  const state = useObservable(search.state)
  const [latest, setLatest] = useState<Latest | null>(null)
  useEffect(() => {
    if (query === null) return undefined
    let isWanted = true
    let known = readKnown(search.state.get())
    const ask = async () => {
      const answer = await search.query(query)
      if (isWanted && answer) setLatest({ query, answer })
    }
    const stop = search.state.subscribe(() => {
      const now = readKnown(search.state.get())
      if (now === known) return
      known = now
      void ask()
    })
    void ask()
    return () => {
      isWanted = false
      stop()
    }
  }, [search, query])
  const isUnavailable = state.kind === "unavailable"
  return {
    answer: query === null ? null : (latest?.answer ?? null),
    isCurrent: query === null || isUnavailable || latest?.query === query,
    state,
  }
}
