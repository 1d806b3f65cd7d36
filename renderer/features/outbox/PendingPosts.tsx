import { useTexts } from "../../ui/useTexts.ts"
import type { PostInput, WaitingView } from "../../../shared/application/site.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import dotted from "../../ui/Dotted.module.css"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { KindBadge } from "../post/KindBadge.tsx"
import { LinkedPost } from "../post/LinkedPost.tsx"
import articleClasses from "../post/PostArticle.module.css"
import { PostBody, PostTitle } from "../post/PostBody.tsx"
import { useCommunity, useMember } from "../post/useCommunity.ts"
import classes from "./Pending.module.css"
import { PendingControls } from "./PendingControls.tsx"

/** One's own posts that have not left yet, on top of the feeds that they are going to; newest first. */
export const PendingPosts = ({ ledger }: { readonly ledger: LedgerId | null }) => {
  const { t } = useTexts("outbox")
  const waiting = useObservable(useSite().waiting)
  const posts = waiting.flatMap((view) =>
    view.input.kind === "post" && (ledger === null || view.input.post.ledger === ledger)
      ? [{ view, post: view.input.post }]
      : [],
  )
  if (posts.length === 0) return null
  return (
    <section aria-label={t("mine")}>
      {posts.reverse().map(({ view, post }) => (
        <PendingPost key={view.id} waiting={view} post={post} />
      ))}
    </section>
  )
}

const PendingPost = ({ waiting, post }: { readonly waiting: WaitingView; readonly post: PostInput }) => {
  const { t } = useTexts("outbox")
  const site = useSite()
  const me = useMember(site.me.member)
  const community = useCommunity(post.ledger)
  return (
    <div className={classes.pending}>
      <Avatar seed={site.me.member} name={me?.name ?? ""} />
      <div className={classes.body}>
        <p className={classes.author}>
          <bdi>{me?.name}</bdi>
        </p>
        <p className={`${dotted.parts} ${classes.meta}`}>
          <span>{t("in", { community: `${community?.emoji ?? ""} ${community?.name ?? ""}` })}</span>
          <span>{t("waiting")}</span>
        </p>
        <KindBadge kind={post.kind} answered={false} />
        {/* As it will stand: nothing jumps when it leaves. */}
        <div className={post.kind === "thanks" ? articleClasses.thanks : undefined}>
          {post.title !== "" && (
            <PostTitle id={`waiting-${waiting.id}`} title={post.title} markdown={post.markdown} language={null} />
          )}
          <PostBody
            language={null}
            markdown={post.markdown}
            pictures={post.pictures ?? []}
            baseLevel={post.title === "" ? 1 : 2}
            collapsible
          />
          {post.shared && <LinkedPost postKey={post.shared} />}
        </div>
        <PendingControls waiting={waiting} />
      </div>
    </div>
  )
}
