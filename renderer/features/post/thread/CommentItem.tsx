import { withLateTexts } from "../../../app/i18n/i18n.ts"
import { IconCheck, IconCircleCheck, IconQuote } from "@tabler/icons-react"
import { memo, useId } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { CommentView, PostKey } from "../../../../shared/application/site.ts"
import { announce } from "../../../ui/announce.tsx"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { onDemand } from "../../../ui/onDemand.tsx"
import { useSite } from "../../../ui/site.ts"
import { createCommentDraftKey, createEditDraftKey } from "../../composer/draftKey.ts"
import { useModerationMenu } from "../../moderation/useModerationMenu.tsx"
import { WithheldFor } from "../../moderation/WithheldFor.tsx"
import { DeliveryNote } from "../delivery/DeliveryNote.tsx"
import { ItemMenu } from "../ItemMenu.tsx"
import { PostBody } from "../PostBody.tsx"
import { AuthorAvatar, AuthorName, PostMeta } from "../PostHeader.tsx"
import { createCommentHref } from "../postAddress.ts"
import { requestQuote } from "../quote/quoteRequest.ts"
import { writeQuote } from "../quote/writeQuote.ts"
import { ReactionBar } from "../reactions/ReactionBar.tsx"
import { useCommand } from "../../../ui/useCommand.ts"
import { useMemberPart } from "../useCommunity.ts"
import { useEditing } from "../useEditing.ts"
import { useItemDialogs } from "../useItemDialogs.tsx"
import classes from "./Thread.module.css"

const EditForm = onDemand(async () => (await withLateTexts(import("../EditForm.tsx"))).EditForm)

interface CommentItemProps {
  readonly post: PostKey
  readonly comment: CommentView
  readonly isAnswer: boolean
  readonly mayWrite: boolean
  /** Who asked the question can say that this answers it. */
  readonly mayAccept: boolean
  readonly sought: boolean
}

/** One comment, rendered again when it changes and not when another one comes. */
export const CommentItem = memo(function CommentItem(props: CommentItemProps) {
  const { post, comment, isAnswer, mayWrite, mayAccept, sought } = props
  const { t } = useTexts("post")
  const { editing, edit, stop } = useEditing(createEditDraftKey(post, comment.item), comment.mine)
  const id = useId()
  const target = { ledger: post.ledger, item: comment.item }
  const { dialogs, showHistory, askLanguage, askToRemove } = useItemDialogs({
    target,
    what: isAnswer ? "answer" : "comment",
    history: comment.history,
    current: { title: "", markdown: comment.markdown, pictures: comment.pictures },
    language: comment.language,
  })
  const moderation = useModerationMenu({ target, mine: comment.mine })
  const author = useMemberPart(comment.author, "name") ?? t("unknownMember")
  const href = createCommentHref(post, comment.item)
  const quote = {
    id: "quote",
    label: t("menu.quote"),
    icon: <IconQuote size={17} aria-hidden="true" />,
    onSelect: () => requestQuote(createCommentDraftKey(post), writeQuote({ markdown: comment.markdown, author, href })),
  }
  return (
    <li className={classes.comment} data-accepted={comment.accepted} data-sought={sought} aria-labelledby={id}>
      <AuthorAvatar item={comment} size={26} />
      <div className={classes.body}>
        <div className={classes.headline}>
          <p id={id} className={classes.author}>
            <AuthorName item={comment} ledger={post.ledger} />
            {comment.accepted && (
              <span className={classes.accepted}>
                <IconCheck size={14} aria-hidden="true" />
                {t("bestAnswer")}
              </span>
            )}
          </p>
          <PostMeta item={comment} ledger={null} onShowHistory={comment.history.length > 0 ? showHistory : undefined} />
        </div>
        {comment.withheld && <WithheldFor target={target} withheld={comment.withheld} />}
        {editing ? (
          <EditForm
            post={post}
            item={comment.item}
            kind="message"
            title={null}
            markdown={comment.markdown}
            pictures={comment.pictures}
            onDone={stop}
          />
        ) : (
          <PostBody
            language={comment.language}
            markdown={comment.markdown}
            pictures={comment.pictures}
            baseLevel={2}
            collapsible
          />
        )}
        <div className={classes.commentFooter}>
          <ReactionBar target={target} reactions={comment.reactions} mayReact={mayWrite} />
          <div className={classes.commentActions}>
            {comment.mine && comment.delivery && <DeliveryNote delivery={comment.delivery} />}
            {mayAccept && <AcceptButton post={post} comment={comment} />}
            <ItemMenu
              href={href}
              mine={comment.mine}
              edited={comment.history.length > 0}
              onEdit={edit}
              onNameLanguage={askLanguage}
              onRemove={askToRemove}
              onShowHistory={showHistory}
              first={mayWrite ? [quote] : []}
              last={moderation.items}
            />
          </div>
        </div>
      </div>
      {dialogs}
      {moderation.dialog}
    </li>
  )
})

const AcceptButton = ({ post, comment }: { readonly post: PostKey; readonly comment: CommentView }) => {
  const { t } = useTexts("post")
  const site = useSite()
  const command = useCommand()
  const toggle = () =>
    command.run(
      () => site.acceptAnswer(post, comment.accepted ? null : comment.item),
      () => {
        if (!comment.accepted) announce(t("thread.accepted"))
      },
    )
  return (
    <>
      <button
        type="button"
        className={classes.accept}
        // Not "disabled": a button that is disabled loses the focus.
        aria-disabled={command.running}
        onClick={() => !command.running && toggle()}
      >
        <IconCircleCheck size={16} aria-hidden="true" />
        {comment.accepted ? t("thread.unaccept") : t("thread.accept")}
      </button>
      {command.error && <CommandErrorNote error={command.error} />}
    </>
  )
}
