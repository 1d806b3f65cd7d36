import type { TopicView } from "../../../../shared/application/site.ts"
import { foldTag } from "../../../../shared/community/tags.ts"

/** Words of a text, folded like tags; those that are tags already are no news. */
const readWords = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/(#?)([\p{L}\p{N}\p{M}_-]+)/gu)].flatMap(([, sign, word = ""]) => (sign ? [] : [foldTag(word)])),
  )

/** The site's tags that begin like the query: first those that the text already speaks of, then followed ones, then the most used. */
export const matchTopics = (
  topics: readonly TopicView[],
  { query, text, limit }: { readonly query: string; readonly text: string; readonly limit: number },
): readonly TopicView[] => {
  const begin = foldTag(query)
  const words = readWords(text)
  const rank = ({ tag, followed, posts }: TopicView): readonly number[] => [
    Number(tag === begin),
    Number(words.has(tag)),
    Number(followed),
    posts,
  ]
  return topics
    .filter(({ tag }) => tag.startsWith(begin) || (begin !== "" && tag.includes(`-${begin}`)))
    .map((topic) => ({ topic, rank: rank(topic) }))
    .sort((one, other) => other.rank.map((value, at) => value - (one.rank[at] ?? 0)).find(Boolean) ?? 0)
    .slice(0, limit)
    .map(({ topic }) => topic)
}
