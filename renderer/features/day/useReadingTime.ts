import { useMemo } from "react"
import type { DayView, Site } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { readFirstWords } from "../post/markdown/readFirstWords.ts"
import { countWords } from "./countWords.ts"

/** Silent reading of plain prose, counted slowly: nobody was ever annoyed by being done early. */
const WORDS_A_MINUTE = 180

const textsOf = (site: Site, { concerns, questions, said }: DayView): readonly string[] => [
  ...concerns.map(({ post, item }) => {
    const comment = site
      .thread(post)
      .get()
      .find((one) => one.item === item)
    return readFirstWords(comment?.markdown ?? site.post(post).get()?.markdown ?? "")
  }),
  ...[...questions, ...said].map((key) => {
    const post = site.post(key).get()
    return post ? `${post.title} ${readFirstWords(post.markdown)}` : ""
  }),
]

/** Counted over the very texts that the day shows; 0 minutes are less than one. */
export const useReadingTime = (day: DayView): { readonly words: number; readonly minutes: number } => {
  const site = useSite()
  return useMemo(() => {
    const words = textsOf(site, day).reduce((sum, text) => sum + countWords(text), 0)
    return { words, minutes: words < WORDS_A_MINUTE ? 0 : Math.ceil(words / WORDS_A_MINUTE) }
  }, [site, day])
}
