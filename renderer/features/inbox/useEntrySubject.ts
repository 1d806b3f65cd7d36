import { useMemo } from "react"
import type { InboxEntry } from "../../../shared/application/site.ts"
import { readFirstWords } from "../post/markdown/readFirstWords.ts"
import { usePost, useThread } from "../post/usePost.ts"

interface EntrySubject {
  /** Of the post, or empty. */
  readonly title: string
  /** First words of what was written. */
  readonly words: string
}

export const useEntrySubject = ({ post: key, item }: InboxEntry): EntrySubject => {
  const post = usePost(key)
  const comment = useThread(key).find((one) => one.item === item)
  const markdown = comment?.markdown ?? (item === key.item ? post?.markdown : "") ?? ""
  const words = useMemo(() => readFirstWords(markdown), [markdown])
  return { title: post?.title ?? "", words }
}
