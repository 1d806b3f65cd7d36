import { IconMessageCircle } from "@tabler/icons-react"
import type { MouseEvent, ReactNode } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostView } from "../../../shared/application/site.ts"
import { DeliveryNote } from "./delivery/DeliveryNote.tsx"
import classes from "./PostArticle.module.css"
import { ReactionBar } from "./reactions/ReactionBar.tsx"
import { requestReply } from "./replyRequest.ts"
import { SaveButton } from "./SaveButton.tsx"

interface PostFooterProps {
  readonly post: PostView
  readonly mayWrite: boolean
  /** Null on the post's own page. */
  readonly href: string | null
  readonly onComment: () => void
  /** The menu. */
  readonly children: ReactNode
}

/** Reactions on the left; comments, delivery, the bookmark and the menu on the right. */
export const PostFooter = ({ post, mayWrite, href, onComment, children }: PostFooterProps) => {
  const { t } = useTexts("post")
  const comments =
    post.comments === 0
      ? t(post.kind === "question" ? "noAnswers" : "noComments")
      : t(post.kind === "question" ? "answers" : "comments", { count: post.comments })
  const label = (
    <>
      <IconMessageCircle size={17} aria-hidden="true" />
      {post.comments > 0 && (
        <span className={classes.number} aria-hidden="true">
          {post.comments}
        </span>
      )}
      <span className={classes.words}>{comments}</span>
    </>
  )
  /** Where nobody did yet, the link says to write: whoever follows it here finds the field open. */
  const answer = (event: MouseEvent) => {
    if (post.comments === 0 && mayWrite && !(event.ctrlKey || event.metaKey || event.shiftKey)) requestReply(post.key)
  }
  /** Where nobody may say anything, and nobody did, there is nothing to go to. */
  const hasThread = mayWrite || post.comments > 0
  return (
    <footer className={classes.footer}>
      <ReactionBar target={post.key} reactions={post.reactions} mayReact={mayWrite} />
      <div className={classes.actions} data-mine={post.mine}>
        {post.mine && post.delivery && <DeliveryNote delivery={post.delivery} />}
        {hasThread && href && (
          <a className={classes.comments} href={href} onClick={answer}>
            {label}
          </a>
        )}
        {hasThread && !href && (
          <button type="button" className={classes.comments} onClick={onComment}>
            {label}
          </button>
        )}
        <SaveButton target={post.key} />
        {children}
      </div>
    </footer>
  )
}
