import { useMemo } from "react"
import type { InboxEntry } from "../../../shared/application/site.ts"
import { readFirstWords } from "../post/markdown/readFirstWords.ts"
import { usePost, useThread } from "../post/usePost.ts"

interface EntrySubject {
  /** Of the post; its first words where it has none, and something was written below it. Empty for an untitled post itself. */
  readonly title: string
  /** First words of what was written. */
  readonly words: string
}

export const useEntrySubject = ({ post: key, item }: InboxEntry): EntrySubject => {
  const post = usePost(key)
  const comment = useThread(key).find((one) => one.item === item)
  const markdown = comment?.markdown ?? (item === key.item ? post?.markdown : "") ?? ""
  const words = useMemo(() => readFirstWords(markdown), [markdown])
  const named = useMemo(
    () => post?.title || (item === key.item ? "" : readFirstWords(post?.markdown ?? "")),
    [post?.title, post?.markdown, item, key.item],
  )
  return { title: named, words }
}
