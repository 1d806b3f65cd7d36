import { useMemo } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostView } from "../../../shared/application/site.ts"
import { readFirstWords } from "./markdown/readFirstWords.ts"
import { usePost } from "./usePost.ts"

const readName = (post: PostView | undefined): string => (post ? post.title || readFirstWords(post.markdown) : "")

/** A post in one line: its first words; what it shares or shows, where it has no words of its own. Never empty. */
export const usePostWords = (post: PostView): string => {
  const { t } = useTexts("post")
  const shared = usePost(post.shared ?? post.key)
  const words = useMemo(() => readFirstWords(post.markdown), [post.markdown])
  if (words !== "" || post.title !== "") return words
  const name = post.shared ? readName(shared) : ""
  if (name) return t("linked.shares", { what: name })
  return post.shared ? t("linked.sharesClosed") : t("linked.pictures", { count: post.pictures.length })
}
