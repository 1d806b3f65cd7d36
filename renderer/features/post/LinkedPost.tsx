import { IconLock, IconPhoto } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostKey, PostView } from "../../../shared/application/site.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import dotted from "../../ui/Dotted.module.css"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import classes from "./LinkedPost.module.css"
import { stripBidiControls } from "../../ui/bidi.ts"
import { createPostHref } from "./postAddress.ts"
import { useCommunity, useMember } from "./useCommunity.ts"
import { usePost } from "./usePost.ts"
import { usePostWords } from "./usePostWords.ts"

/** Another post as it is now, for those who may read it; the others are told that there is one. */
export const LinkedPost = ({ postKey }: { readonly postKey: PostKey }) => {
  const { t } = useTexts("post")
  const post = usePost(postKey)
  const community = useCommunity(postKey.ledger)
  if (post && community) return <LinkedCard post={post} community={`${community.emoji} ${community.name}`} />
  return (
    <p className={classes.closed}>
      <IconLock size={15} aria-hidden="true" />
      {t(community ? "linked.gone" : "linked.closed")}
    </p>
  )
}

const LinkedCard = ({ post, community }: { readonly post: PostView; readonly community: string }) => {
  const { t } = useTexts("post")
  const author = useMember(post.author)
  const words = usePostWords(post)
  return (
    <a className={classes.card} href={createPostHref(post.key)}>
      <span className="visually-hidden">{t("linked.open")} </span>
      <span className={classes.meta}>
        <Avatar seed={post.author} name={author?.name ?? ""} size={26} connected={author?.connected ?? false} />
        <bdi className={classes.author}>{author?.name ?? t("unknownMember")}</bdi>
        <span className={dotted.parts}>
          <bdi>{community}</bdi>
          <RelativeTime at={post.at} />
        </span>
      </span>
      {post.title !== "" && (
        <span className={classes.title} dir="auto">
          {stripBidiControls(post.title)}
        </span>
      )}
      {words !== "" && (
        <span className={classes.words} dir="auto">
          {words}
        </span>
      )}
      {post.pictures.length > 0 && (post.title !== "" || post.markdown !== "") && (
        <span className={classes.pictures}>
          <IconPhoto size={15} aria-hidden="true" />
          {t("linked.pictures", { count: post.pictures.length })}
        </span>
      )}
    </a>
  )
}
