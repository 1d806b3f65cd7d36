import { useId, useMemo, useRef, useState } from "react"
import type { PostKind } from "../../../shared/application/site.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useTexts } from "../../ui/useTexts.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { BeforeWriting } from "../charter/BeforeWriting.tsx"
import { EditorialLine } from "../charter/EditorialLine.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Kbd } from "../../ui/Kbd.tsx"
import { useStable } from "../../ui/useStable.ts"
import { useKeyNames } from "../../ui/useKeyNames.ts"
import { AudienceSelect } from "./audience/AudienceSelect.tsx"
import { AudienceWords } from "./audience/AudienceWords.tsx"
import classes from "./Composer.module.css"
import { ConcernList } from "./check/ConcernList.tsx"
import { useConcerns } from "./check/useConcerns.ts"
import { DiscardButton } from "./DiscardButton.tsx"
import { DraftNote, SizeNote } from "./DraftNote.tsx"
import { MarkdownEditor } from "./editor/MarkdownEditor.tsx"
import { KindSelect } from "./KindSelect.tsx"
import { measureItem } from "./itemSize.ts"
import { AddPicture } from "./pictures/AddPicture.tsx"
import { PictureStrip } from "./pictures/PictureStrip.tsx"
import { PictureZone } from "./pictures/PictureZone.tsx"
import { usePictures } from "./pictures/usePictures.ts"
import { SharedField } from "./SharedField.tsx"
import { QuestionProvider } from "./suggestion/askedQuestion.ts"
import { AudienceProvider } from "./suggestion/audience.ts"
import { focusText, TitleField } from "./TitleField.tsx"
import { measureTitle } from "./titleLength.ts"
import { type DraftContent, isBlank, useDraft, useDraftFailure } from "./useDraft.ts"
import { useAudience } from "./useAudience.ts"
import { usePublishKey } from "./usePublishKey.ts"
import { useSubmitPost } from "./useSubmitPost.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { onDemand } from "../../ui/onDemand.tsx"
import { onEscape } from "../../ui/onEscape.ts"

const NO_PICTURES = [] as const
const Preview = onDemand(async () => (await import("./Preview.tsx")).Preview)
/** Comes by itself below what is being written, and may come late. */
const SimilarQuestions = onDemand(
  async () => (await withLateTexts(import("../search/similar/SimilarQuestions.tsx"))).SimilarQuestions,
)

/** Of a text only who is called says how many will read it: one without a call is none. */
const calling = (text: string): string => (text.includes("@") ? text : "")

interface ComposerProps {
  readonly draftKey: string
  readonly start: DraftContent
  readonly takeFocus: boolean
  /** Published, or put away with the draft kept or deleted. */
  readonly onDone: () => void
  /** False where its frame has a close button already. */
  readonly hasClose?: boolean
  /** Given where a draft was found: puts it aside and begins anew. */
  readonly onStartOver?: (() => void) | undefined
}

/** Writes one post; what is typed is a draft on this device until it is published. */
export const Composer = (props: ComposerProps) => {
  const { draftKey, start, takeFocus, onDone, hasClose = true, onStartOver } = props
  const { t } = useTexts("composer")
  const nameKeys = useKeyNames()
  const me = useSite().me.member
  const draft = useDraft(draftKey, start)
  const draftFailure = useDraftFailure(draft)
  const { kind, title, markdown } = draft.content
  const passedOn = draft.content.shared
  const shared = passedOn ? { shared: passedOn } : {}
  const usual = useAudience(draft.content.ledger)
  // Who passes something on says where to: those who have it already are nobody's choice.
  const ledger = draft.content.ledger === null && usual === passedOn?.ledger ? null : usual
  /** What is written keeps the audience that it was written for, even where nobody chose one. */
  const change = (changed: Partial<DraftContent>) =>
    draft.change({ ledger: draft.content.ledger ?? ledger, ...changed })
  const hintId = useId()
  const [hint, setHint] = useState<"empty" | "noCommunity" | null>(null)
  const pictures = usePictures(draft.content.pictures ?? NO_PICTURES, (changed) => change({ pictures: changed }))
  const size = measureItem(title, markdown, pictures.list)
  const isTooLong = size.kind === "over" || measureTitle(title).kind === "over"
  const frame = useRef<HTMLDivElement>(null)
  const concerns = useConcerns()
  const [previewing, setPreviewing] = useState(false)
  const submit = useSubmitPost(draftKey, () => {
    pictures.cancel()
    draft.discard()
    onDone()
  })

  const publish = () => {
    if (isBlank(draft.content)) return setHint("empty")
    if (ledger === null) return setHint("noCommunity")
    setHint(null)
    const post = { ledger, kind, title: title.trim(), markdown, ...pictures.input, ...shared }
    if (!isTooLong && !pictures.blocks && concerns.mayGo(post)) submit.publish(post)
  }
  usePublishKey(previewing, publish)
  // The same from key to key: what does not show the text renders once.
  const changeKind = useStable((changed: PostKind) => change({ kind: changed }))
  const changeTitle = useStable((changed: string) => change({ title: changed }))
  const changeLedger = useStable((changed: LedgerId) => change({ ledger: changed }))
  const enterText = useStable(() => focusText(frame.current))
  const publishNow = useStable(publish)
  const startOver = () => {
    void draft.flush()
    onStartOver?.()
  }
  const asked = useMemo(() => (kind === "question" ? { words: title, by: me } : null), [kind, title, me])
  /** Where it was meant for takes no post of ours any more, or not yet: nothing goes anywhere else by itself. */
  const said = hint ?? (draft.content.ledger !== null && ledger === null ? "lostPlace" : null)
  const isAsked = concerns.found.length > 0
  const publishButton = (
    <button
      type="button"
      className={classes.publish}
      disabled={submit.running || isTooLong || pictures.blocks}
      aria-describedby={hintId}
      onClick={publish}
    >
      {t(isAsked ? "publishAnyway" : "publish")} <Kbd keys={nameKeys(["Ctrl+↵"])} />
    </button>
  )
  const failure = submit.error ?? draftFailure

  return (
    <AudienceProvider value={ledger}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what its fields leave: their own Escape comes first */}
      <div ref={frame} className={classes.composer} onKeyDown={hasClose ? onEscape(onDone) : undefined}>
        {onStartOver && (
          <div className={classes.resumed}>
            <KeptNote resumed clear={startOver} failure={null} />
          </div>
        )}
        <BeforeWriting error={submit.error} />
        {previewing && <Preview content={draft.content} />}
        <div hidden={previewing}>
          <KindSelect value={kind} onChange={changeKind} />
          <TitleField
            label={t("titleLabel")}
            placeholder={t("titlePlace")}
            value={title}
            onChange={changeTitle}
            onEnter={enterText}
            onSubmit={publishNow}
          />
          <PictureZone add={pictures.add}>
            <QuestionProvider value={asked}>
              <MarkdownEditor
                label={t("textLabel")}
                placeholder={t(passedOn && kind === "message" ? "place.shared" : `place.${kind}`)}
                initial={markdown}
                onChange={(changed) => change({ markdown: changed })}
                onSubmit={publish}
                takeFocus={takeFocus}
                attached={
                  <>
                    {passedOn && <SharedField shared={passedOn} onRemove={() => draft.change({ shared: undefined })} />}
                    <PictureStrip pictures={pictures} />
                  </>
                }
                footer={
                  <div className={`${classes.publishing} ${classes.addressed}`} data-asked={isAsked}>
                    <AddPicture add={pictures.add} isFull={pictures.isFull} />
                    <SizeNote size={size} />
                    <AudienceSelect
                      value={ledger}
                      here={start.ledger}
                      origin={passedOn?.ledger}
                      onChange={changeLedger}
                    />
                    {publishButton}
                  </div>
                }
              />
            </QuestionProvider>
          </PictureZone>
        </div>
        {kind === "question" && <SimilarQuestions title={title} text={markdown} onOpen={onDone} />}
        <ConcernList concerns={concerns.found} />
        <div className={classes.below}>
          <AudienceWords ledger={ledger} text={calling(`${title}\n${markdown}`)} />
          <span className={classes.actions}>
            {draft.isBegun && <DraftNote draft={draft.status} />}
            {!isBlank(draft.content) && (
              <button
                type="button"
                className={classes.quiet}
                aria-pressed={previewing}
                onClick={() => setPreviewing((before) => !before)}
              >
                {t(previewing ? "preview.back" : "preview.show")}
              </button>
            )}
            {draft.isBegun && (
              <DiscardButton
                onDiscard={() => {
                  pictures.cancel()
                  draft.discard()
                  onDone()
                }}
              />
            )}
            {hasClose && (
              <button type="button" className={classes.quiet} onClick={onDone}>
                {t("cancel")}
              </button>
            )}
            {previewing && publishButton}
          </span>
        </div>
        <output id={hintId} className={said ? classes.hint : "visually-hidden"}>
          {said && t(said)}
        </output>
        <EditorialLine ledger={ledger} onLeave={onDone} />
        {failure && failure.kind !== "charter" && <CommandErrorNote error={failure} />}
      </div>
    </AudienceProvider>
  )
}
