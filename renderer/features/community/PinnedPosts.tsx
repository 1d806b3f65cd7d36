import { IconPin } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { PostKey } from "../../../shared/application/site.ts"
import { stripBidiControls } from "../../ui/bidi.ts"
import { createPostHref, formatPostKey } from "../post/postAddress.ts"
import { useMember } from "../post/useCommunity.ts"
import { usePost } from "../post/usePost.ts"
import { usePostWords } from "../post/usePostWords.ts"
import classes from "./PinnedPosts.module.css"

/** What the animators put on top: a line each, so that the talk below stays in sight. */
export const PinnedPosts = ({ pinned }: { readonly pinned: readonly PostKey[] }) => {
  const { t } = useTranslation("community")
  if (pinned.length === 0) return null
  return (
    <section className={classes.pinned} aria-label={t("pinned")}>
      <ul className={classes.list}>
        {pinned.map((key) => (
          <PinnedPost key={formatPostKey(key)} postKey={key} />
        ))}
      </ul>
    </section>
  )
}

const PinnedPost = ({ postKey }: { readonly postKey: PostKey }) => {
  const post = usePost(postKey)
  return post ? <PinnedLine post={post} /> : null
}

const PinnedLine = ({ post }: { readonly post: NonNullable<ReturnType<typeof usePost>> }) => {
  const words = usePostWords(post)
  const author = useMember(post.author)
  return (
    <li className={classes.row}>
      <IconPin size={16} aria-hidden="true" className={classes.icon} />
      <a className={classes.link} href={createPostHref(post.key)} dir="auto">
        {stripBidiControls(post.title) || words}
      </a>
      {author && <bdi className={classes.author}>{author.name}</bdi>}
    </li>
  )
}
