import { withLateTexts } from "../../../app/i18n/i18n.ts"
import { IconCheck, IconCircleCheck, IconQuote } from "@tabler/icons-react"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { CommentView, PostView } from "../../../../shared/application/site.ts"
import { announce } from "../../../ui/announce.tsx"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { createFetched } from "../../../ui/fetched.tsx"
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
import { useCommand } from "../useCommand.ts"
import { useMember } from "../useCommunity.ts"
import { useEditing } from "../useEditing.ts"
import { useItemDialogs } from "../useItemDialogs.tsx"
import classes from "./Thread.module.css"

const { Fetched: EditForm } = createFetched(async () => (await withLateTexts(import("../EditForm.tsx"))).EditForm)

interface CommentItemProps {
  readonly post: PostView
  readonly comment: CommentView
  readonly mayWrite: boolean
  readonly sought: boolean
}

/** One comment; the asker of a question can accept it as the answer. */
export const CommentItem = ({ post, comment, mayWrite, sought }: CommentItemProps) => {
  const { t } = useTranslation("post")
  const { editing, edit, stop } = useEditing(createEditDraftKey(post.key, comment.item), comment.mine)
  const id = useId()
  const target = { ledger: post.key.ledger, item: comment.item }
  const { dialogs, showHistory, askLanguage, askToRemove } = useItemDialogs({
    target,
    what: "comment",
    history: comment.history,
    current: { title: "", markdown: comment.markdown, pictures: comment.pictures },
    language: comment.language,
  })
  const moderation = useModerationMenu({ target, mine: comment.mine })
  const author = useMember(comment.author)?.name ?? t("unknownMember")
  const href = createCommentHref(post.key, comment.item)
  const quote = {
    id: "quote",
    label: t("menu.quote"),
    icon: <IconQuote size={17} aria-hidden="true" />,
    onSelect: () =>
      requestQuote(createCommentDraftKey(post.key), writeQuote({ markdown: comment.markdown, author, href })),
  }
  return (
    <li className={classes.comment} data-accepted={comment.accepted} data-sought={sought} aria-labelledby={id}>
      <AuthorAvatar item={comment} size={26} />
      <div className={classes.body}>
        <div className={classes.headline}>
          <p id={id} className={classes.author}>
            <AuthorName item={comment} />
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
            post={post.key}
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
            {comment.mine && <DeliveryNote delivery={comment.delivery} />}
            {post.mine && post.kind === "question" && <AcceptButton post={post} comment={comment} />}
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
}

const AcceptButton = ({ post, comment }: { readonly post: PostView; readonly comment: CommentView }) => {
  const { t } = useTranslation("post")
  const site = useSite()
  const command = useCommand()
  const toggle = () =>
    command.run(
      () => site.acceptAnswer(post.key, comment.accepted ? null : comment.item),
      () => {
        if (!comment.accepted) announce(t("thread.accepted"))
      },
    )
  return (
    <>
      <button type="button" className={classes.accept} disabled={command.running} onClick={toggle}>
        <IconCircleCheck size={16} aria-hidden="true" />
        {comment.accepted ? t("thread.unaccept") : t("thread.accept")}
      </button>
      {command.error && <CommandErrorNote error={command.error} />}
    </>
  )
}
