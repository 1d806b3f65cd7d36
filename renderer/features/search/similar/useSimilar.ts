import { useEffect, useState } from "react"
import type { SearchHit } from "../../../../shared/search/searchService.ts"
import { useSite } from "../../../ui/site.ts"

const MOST_SHOWN = 3
/** Among them there are posts of other kinds, too. */
const LOOKED_AT = 15
/** Less says too little about what is meant. */
const FEWEST_CHARS = 12
/** Long enough that nothing moves while somebody types. */
const PAUSE_MS = 600

const NONE: readonly SearchHit[] = []

/** Questions about the same as what is being written; those of before while it is looked for anew. */
export const useSimilar = ({ title, text }: { readonly title: string; readonly text: string }) => {
  const { search } = useSite()
  const [hits, setHits] = useState(NONE)
  const isEnough = title.trim().length + text.trim().length >= FEWEST_CHARS
  useEffect(() => {
    if (!isEnough) return
    let isWanted = true
    const ask = async () => {
      const found = await search.similar({ title, text }, LOOKED_AT)
      const asked = found.filter(({ sort }) => sort === "question").slice(0, MOST_SHOWN)
      if (isWanted) setHits(asked)
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [search, title, text, isEnough])
  return isEnough ? hits : NONE
}
