import { useState } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { CommentView, PostView } from "../../../../shared/application/site.ts"
import type { ItemId } from "../../../../shared/kernel/ids.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { WhyNotWrite } from "../../community/WhyNotWrite.tsx"
import { createCommentDraftKey } from "../../composer/draftKey.ts"
import { readDraftStore } from "../../composer/draftStore.ts"
import { PendingComment } from "../../outbox/PendingComment.tsx"
import { useRestoredRound } from "../../outbox/restored.ts"
import { formatPostKey } from "../postAddress.ts"
import { useCommunity } from "../useCommunity.ts"
import { useSought } from "./useSought.ts"
import { useThread } from "../usePost.ts"
import { CommentComposer } from "./CommentComposer.tsx"
import { CommentItem } from "./CommentItem.tsx"
import classes from "./Thread.module.css"

interface ThreadProps {
  readonly post: PostView
  /** Counts the wishes to comment: each gives the field the focus. */
  readonly reply: number
  /** The comment that the reader came for. */
  readonly sought?: ItemId | undefined
}

const SHOWN_AT_FIRST = 100

/** The accepted answer first, wherever it stands in time. */
const orderComments = (comments: readonly CommentView[]): readonly CommentView[] => {
  const accepted = comments.filter((comment) => comment.accepted)
  return accepted.length === 0 ? comments : [...accepted, ...comments.filter((comment) => !comment.accepted)]
}

/** Comments, one level deep, oldest first; those that wait come last, then the field. */
export const Thread = ({ post, reply, sought }: ThreadProps) => {
  const { t } = useTexts("post")
  const site = useSite()
  const comments = orderComments(useThread(post.key))
  const waiting = useObservable(site.waiting).filter(
    ({ input }) => input.kind === "comment" && formatPostKey(input.post) === formatPostKey(post.key),
  )
  const drafts = useObservable(readDraftStore(site).list)
  const community = useCommunity(post.key.ledger)
  const mayWrite = community?.mayWrite ?? false
  const mayComment = mayWrite && (!post.locked || (community?.mayModerate ?? false))
  const restored = useRestoredRound(createCommentDraftKey(post.key))
  const [showAll, setShowAll] = useState(sought !== undefined)
  const list = useSought(sought)
  const hidden = showAll ? 0 : Math.max(0, comments.length - SHOWN_AT_FIRST)
  const isQuestion = post.kind === "question"
  const isEmpty = comments.length === 0 && waiting.length === 0
  return (
    <section className={classes.thread} aria-labelledby="thread-heading">
      <h2 id="thread-heading" className={classes.heading}>
        {comments.length === 0
          ? t(isQuestion ? "thread.headingAnswers" : "thread.heading")
          : t(isQuestion ? "answers" : "comments", { count: comments.length })}
      </h2>
      {isEmpty && mayWrite && <p className={classes.none}>{t(isQuestion ? "thread.noneQuestion" : "thread.none")}</p>}
      {hidden > 0 && (
        <button type="button" className={classes.earlier} onClick={() => setShowAll(true)}>
          {t(isQuestion ? "thread.earlierAnswers" : "thread.earlier", { count: hidden })}
        </button>
      )}
      {!isEmpty && (
        <ol ref={list} className={classes.comments}>
          {comments
            .filter((comment, index) => comment.accepted || index >= hidden)
            .map((comment) => (
              <CommentItem
                key={comment.item}
                post={post.key}
                comment={comment}
                isAnswer={isQuestion}
                mayWrite={mayWrite}
                mayAccept={post.mine && isQuestion}
                sought={comment.item === sought}
              />
            ))}
          {waiting.map((view) => (
            <PendingComment key={view.id} waiting={view} />
          ))}
        </ol>
      )}
      {post.locked && <p className={classes.none}>{t(isQuestion ? "thread.lockedAnswers" : "thread.locked")}</p>}
      {!mayWrite && community && <WhyNotWrite community={community} />}
      {mayComment && drafts !== null && <CommentComposer key={restored} post={post} takeFocus={reply + restored} />}
    </section>
  )
}
