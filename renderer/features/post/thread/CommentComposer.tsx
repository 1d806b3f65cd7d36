import { useEffect, useMemo, useRef, useState } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { PostView } from "../../../../shared/application/site.ts"
import { sayAloud } from "../../../ui/announce.tsx"
import { BeforeWriting } from "../../charter/BeforeWriting.tsx"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { onEscape } from "../../../ui/onEscape.ts"
import { useSite } from "../../../ui/site.ts"
import composerClasses from "../../composer/Composer.module.css"
import { createCommentDraftKey } from "../../composer/draftKey.ts"
import { DraftNote, SizeNote } from "../../composer/DraftNote.tsx"
import { MarkdownEditor } from "../../composer/editor/MarkdownEditor.tsx"
import { measureItem } from "../../composer/itemSize.ts"
import { AddPicture } from "../../composer/pictures/AddPicture.tsx"
import { PictureStrip } from "../../composer/pictures/PictureStrip.tsx"
import { PictureZone } from "../../composer/pictures/PictureZone.tsx"
import { usePictures } from "../../composer/pictures/usePictures.ts"
import { QuestionProvider } from "../../composer/suggestion/askedQuestion.ts"
import { AudienceProvider } from "../../composer/suggestion/audience.ts"
import { isBlank, useDraft, useDraftFailure } from "../../composer/useDraft.ts"
import { useQuotes } from "../quote/quoteRequest.ts"
import { rememberOrigin } from "../../outbox/origins.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import classes from "./Thread.module.css"

const NO_PICTURES = [] as const

interface CommentComposerProps {
  readonly post: PostView
  /** Counts the wishes to write here: each gives the field the focus. */
  readonly takeFocus: number
}

/** Out of the field, with what was written kept as a draft: keys of one letter work again, and the next Escape leads back. */
const leaveField = (): void => document.getElementById("screen-title")?.focus({ preventScroll: true })

/** Writes a comment or an answer; it waits in the outbox like a post. */
export const CommentComposer = ({ post, takeFocus }: CommentComposerProps) => {
  const { t } = useTexts("post")
  const site = useSite()
  const isAnswer = post.kind === "question"
  const command = useCommand()
  const key = createCommentDraftKey(post.key)
  const draft = useDraft(key, { kind: "message", title: "", markdown: "", ledger: post.key.ledger })
  const draftFailure = useDraftFailure(draft)
  /** Counts what was sent: the editor begins anew after each. */
  const [round, setRound] = useState(0)
  const { markdown } = draft.content
  useQuotes(key, (quote) => {
    const begun = markdown.trimEnd()
    draft.change({ markdown: begun === "" ? quote : `${begun}\n\n${quote}` })
    setRound((before) => before + 1)
  })
  const pictures = usePictures(draft.content.pictures ?? NO_PICTURES, (changed) => draft.change({ pictures: changed }))
  const size = measureItem("", markdown, pictures.list)
  const mayBeSent = !isBlank(draft.content) && size.kind !== "over" && !pictures.blocks && !command.running
  const send = () => {
    if (!mayBeSent) return
    command.run(
      () => site.submitComment({ post: post.key, markdown, ...pictures.input }),
      (id) => {
        rememberOrigin(id, key)
        sayAloud(t(isAnswer ? "thread.waitingAnswer" : "thread.waiting"))
        pictures.cancel()
        draft.discard()
        setRound((before) => before + 1)
      },
    )
  }
  const { author, title, markdown: body } = post
  const isUnanswered = isAnswer && post.comments === 0
  const asked = useMemo(
    () => (isUnanswered ? { words: `${title}\n${body}`, by: author } : null),
    [isUnanswered, author, title, body],
  )
  const failure = command.error ?? draftFailure
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takeFocus > 0) frame.current?.querySelector<HTMLElement>("textarea, [contenteditable]")?.focus()
  }, [takeFocus])
  // A quotation is put into a field that may stand far below what is read.
  useEffect(() => {
    if (takeFocus > 0 || round > 0) frame.current?.scrollIntoView({ block: "nearest" })
  }, [takeFocus, round])
  return (
    <AudienceProvider value={post.key.ledger}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what its field leaves: its own Escape comes first */}
      <div ref={frame} className={classes.composer} onKeyDown={onEscape(leaveField)}>
        <BeforeWriting error={command.error} />
        <PictureZone add={pictures.add}>
          {/* Whoever reads a question that nobody answered yet may call somebody who might. */}
          <QuestionProvider value={asked}>
            <MarkdownEditor
              key={round}
              label={t(isAnswer ? "thread.fieldAnswer" : "thread.field")}
              placeholder={t(isAnswer ? "thread.placeQuestion" : "thread.place")}
              initial={markdown}
              onChange={(changed) => draft.change({ markdown: changed })}
              onSubmit={send}
              takeFocus={takeFocus > 0 || round > 0}
              attached={<PictureStrip pictures={pictures} />}
              footer={
                <div className={composerClasses.publishing}>
                  <AddPicture add={pictures.add} isFull={pictures.isFull} />
                  <SizeNote size={size} />
                  <DraftNote draft={draft.status} />
                  <button type="button" className={composerClasses.publish} disabled={!mayBeSent} onClick={send}>
                    {t(isAnswer ? "thread.sendAnswer" : "thread.send")}
                  </button>
                </div>
              }
            />
          </QuestionProvider>
        </PictureZone>
        {failure && failure.kind !== "charter" && <CommandErrorNote error={failure} />}
      </div>
    </AudienceProvider>
  )
}
