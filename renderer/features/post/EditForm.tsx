import { useRef } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { Picture, PostKey, PostKind } from "../../../shared/application/site.ts"
import type { ItemId } from "../../../shared/kernel/ids.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { onEscape } from "../../ui/onEscape.ts"
import { useSite } from "../../ui/site.ts"
import composerClasses from "../composer/Composer.module.css"
import { createEditDraftKey } from "../composer/draftKey.ts"
import { DraftNote, SizeNote } from "../composer/DraftNote.tsx"
import { MarkdownEditor } from "../composer/editor/MarkdownEditor.tsx"
import { measureItem } from "../composer/itemSize.ts"
import { focusText, TitleField } from "../composer/TitleField.tsx"
import { measureTitle } from "../composer/titleLength.ts"
import { AddPicture } from "../composer/pictures/AddPicture.tsx"
import { PictureStrip } from "../composer/pictures/PictureStrip.tsx"
import { PictureZone } from "../composer/pictures/PictureZone.tsx"
import { usePictures } from "../composer/pictures/usePictures.ts"
import { isBlank, useDraft } from "../composer/useDraft.ts"
import classes from "./EditForm.module.css"
import { useCommand } from "../../ui/useCommand.ts"

const NO_PICTURES = [] as const

interface EditFormProps {
  readonly post: PostKey
  /** The post itself, or one of its comments. */
  readonly item: ItemId
  readonly kind: PostKind
  /** Null for comments, which have none. */
  readonly title: string | null
  readonly markdown: string
  readonly pictures: readonly Picture[]
  readonly onDone: () => void
}

/** Changes a post or a comment in its place; what is typed is a draft until it is saved. */
export const EditForm = ({ post, item, kind, title, markdown, pictures: before, onDone }: EditFormProps) => {
  const { t } = useTexts("post")
  const site = useSite()
  const command = useCommand()
  const start = { kind, title: title ?? "", markdown, pictures: before, ledger: post.ledger }
  const draft = useDraft(createEditDraftKey(post, item), start)
  const { content } = draft
  const pictures = usePictures(content.pictures ?? NO_PICTURES, (changed) => draft.change({ pictures: changed }))
  const size = measureItem(content.title, content.markdown, pictures.list)
  const isTooLong = size.kind === "over" || measureTitle(content.title).kind === "over"
  const mayBeSaved = !isBlank(content) && !isTooLong && !pictures.blocks && !command.running
  const frame = useRef<HTMLDivElement>(null)
  const leave = () => {
    pictures.cancel()
    draft.discard()
    onDone()
  }
  const isChanged = content.title !== start.title || content.markdown !== markdown || content.pictures !== before
  /** Nothing that was typed is lost by a key. */
  const putAside = () => (isChanged ? document.activeElement?.closest("article")?.focus() : leave())
  const save = () => {
    if (!mayBeSaved) return
    const change = title === null ? {} : { title: content.title.trim() }
    command.run(
      () =>
        site.edit({ ledger: post.ledger, item }, { ...change, markdown: content.markdown, pictures: pictures.list }),
      () => {
        announce(t("edit.saved"))
        leave()
      },
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what its fields leave: their own Escape comes first
    <div ref={frame} className={classes.form} onKeyDown={onEscape(putAside)}>
      {title !== null && (
        <TitleField
          label={t("edit.title")}
          placeholder={t("edit.titlePlace")}
          value={content.title}
          onChange={(changed) => draft.change({ title: changed })}
          onEnter={() => focusText(frame.current)}
          onSubmit={save}
        />
      )}
      <PictureZone add={pictures.add}>
        <MarkdownEditor
          label={t("edit.field")}
          placeholder=""
          initial={content.markdown}
          onChange={(changed) => draft.change({ markdown: changed })}
          onSubmit={save}
          takeFocus
          attached={<PictureStrip pictures={pictures} />}
          footer={
            <div className={composerClasses.publishing}>
              <AddPicture add={pictures.add} isFull={pictures.isFull} />
              <SizeNote size={size} />
              <button type="button" className={composerClasses.quiet} onClick={leave}>
                {t("edit.cancel")}
              </button>
              <button type="button" className={composerClasses.publish} disabled={!mayBeSaved} onClick={save}>
                {t("edit.save")}
              </button>
            </div>
          }
        />
      </PictureZone>
      <div className={classes.below}>
        <p className={classes.note}>{t("edit.note")}</p>
        {draft.isBegun && <DraftNote draft={draft.status} />}
      </div>
      {command.error && <CommandErrorNote error={command.error} />}
    </div>
  )
}
