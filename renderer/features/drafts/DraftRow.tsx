import { IconPhoto, IconTrash } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import dotted from "../../ui/Dotted.module.css"
import { PlainIconButton } from "../../ui/IconButton.tsx"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useShell } from "../../ui/shell.tsx"
import { parseDraftKey } from "../composer/draftKey.ts"
import type { KeptDraft } from "../../../shared/application/site.ts"
import { requestReply } from "../post/replyRequest.ts"
import { readFirstWords } from "../post/markdown/readFirstWords.ts"
import { useIsQuestion } from "../post/useIsQuestion.ts"
import { useCommunity } from "../post/useCommunity.ts"
import classes from "./DraftsScreen.module.css"

interface DraftRowProps {
  readonly stored: KeptDraft
  readonly onRemove: () => void
}

/** One draft: its first words, where it belongs, and the way back to it. */
export const DraftRow = ({ stored, onRemove }: DraftRowProps) => {
  const { t } = useTranslation("drafts")
  const shell = useShell()
  const navigate = useNavigate()
  const { draft, key } = stored
  const community = useCommunity(draft.ledger ?? undefined)
  const purpose = parseDraftKey(key)
  const isAnswer = useIsQuestion(purpose.kind === "comment" ? purpose.post : null)
  const pictures = draft.pictures?.length ?? 0
  const text = readFirstWords(draft.markdown)
  const words = draft.title || text || t("noWords")
  const resume = () => {
    if (purpose.kind === "post") return shell.openComposer({ draft: { key, draft } })
    if (purpose.kind === "comment") requestReply(purpose.post)
    void navigate({ to: "/c/$ledger/p/$item", params: { ...purpose.post } })
  }
  return (
    <li className={classes.row}>
      <button type="button" className={classes.open} aria-label={t("openNamed", { words })} onClick={resume}>
        <span className={`${dotted.parts} ${classes.where}`}>
          <span>
            {t(isAnswer ? "kind.answer" : `kind.${purpose.kind}`)}
            {community && ` ${t("in", { community: `${community.emoji} ${community.name}` })}`}
          </span>
          <RelativeTime at={draft.savedAt} />
        </span>
        {draft.title !== "" && (
          <span className={classes.title} dir="auto">
            {draft.title}
          </span>
        )}
        <span className={classes.text} dir="auto">
          {text}
        </span>
        {pictures > 0 && (
          <span className={classes.pictures}>
            <IconPhoto size={14} aria-hidden="true" />
            {t("pictures", { count: pictures })}
          </span>
        )}
      </button>
      <PlainIconButton label={t("removeNamed", { words })} onClick={onRemove}>
        <IconTrash size={17} aria-hidden="true" />
      </PlainIconButton>
    </li>
  )
}
