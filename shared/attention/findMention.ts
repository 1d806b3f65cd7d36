import type { CommentData, PostData } from "../community/postData.ts"
import type { MentionFinder } from "./mentionFinder.ts"

export interface Mention {
  /** Epoch milliseconds of the wording since which it has stood. */
  readonly at: number
  /** It was not there at first: somebody who had read the text does not know of it. */
  readonly edited: boolean
}

/** Since when what a post or comment says now has mentioned the member; undefined where it does not. */
export const findMention = (item: PostData | CommentData, mentionsMe: MentionFinder): Mention | undefined => {
  const calls = ({ title, md }: { readonly title?: string; readonly md: string }): boolean =>
    mentionsMe(title ?? "") || mentionsMe(md)
  if (!calls(item)) return undefined
  const silent = item.history.findLastIndex((wording) => !calls(wording))
  const since = item.history[silent + 1]?.at ?? item.wordedAt
  // Who was named from the beginning was told then, whatever was edited since.
  const [original] = item.history
  if (!original || calls(original)) return { at: item.at, edited: false }
  return { at: since, edited: true }
}
