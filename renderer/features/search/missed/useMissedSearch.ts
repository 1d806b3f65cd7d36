import { useEffect } from "react"
import type { SearchAnswer } from "../../../../shared/search/searchService.ts"
import { useSite } from "../../../ui/site.ts"
import { isNarrowed, type SearchAddress } from "../searchAddress.ts"
import { useMissedSearches } from "./useMissedSearches.ts"

/** Somebody who types on had not finished asking. */
const SETTLED_MS = 1500

/** Notes a search of nothing but words that found nothing in all there is. @param address of the answer, or null */
export const useMissedSearch = (address: SearchAddress | null, answer: SearchAnswer | null): void => {
  const { authors } = useSite()
  const missed = useMissedSearches()
  const isMissed = answer !== null && answer.complete && answer.total === 0
  const text = isMissed && address && !isNarrowed(address) ? address.q : undefined
  useEffect(() => {
    if (text === undefined) return
    const names = () => [...authors.get().values()].map(({ name }) => name)
    const timer = setTimeout(() => missed.note(text, names()), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text, missed, authors])
}
