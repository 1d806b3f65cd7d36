import { useMemo } from "react"
import type { MemberView } from "../../../shared/application/site.ts"
import { NO_FILTERS, type SearchQuery } from "../../../shared/search/searchService.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useSearchAnswer } from "../search/useSearchAnswer.ts"

const MOST_PEOPLE = 5
/** Less is the beginning of anybody's name. */
const FEWEST_CHARS = 3

const createQuery = (text: string): SearchQuery => ({
  text,
  filters: { ...NO_FILTERS, kinds: ["post", "comment"] },
  order: "relevance",
  skip: 0,
  limit: 0,
  counts: true,
})

/** Who wrote most of what holds these words. */
export const useWriters = (text: string): readonly MemberView[] => {
  const { members } = useSite()
  const known = useObservable(members)
  const wanted = text.trim()
  const query = useMemo(() => (wanted.length < FEWEST_CHARS ? null : createQuery(wanted)), [wanted])
  const { answer } = useSearchAnswer(query)
  return (answer?.counts?.members ?? []).flatMap(({ value }) => known.get(value) ?? []).slice(0, MOST_PEOPLE)
}
