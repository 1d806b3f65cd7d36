import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Revision } from "../../../../shared/application/site.ts"
import { sameData } from "../../../../shared/community/sameData.ts"
import { Dialog } from "../../../ui/Dialog.tsx"
import { RelativeTime } from "../../../ui/RelativeTime.tsx"
import { stripBidiControls } from "../../../ui/bidi.ts"
import { Gallery } from "../pictures/Gallery.tsx"
import { diffWordings } from "./diffWordings.ts"
import classes from "./HistoryDialog.module.css"

/** A title and a text; the present one has no time of its own. */
export type Wording = Pick<Revision, "title" | "markdown" | "pictures"> & { readonly at?: number }

/** Each comparison may take a tenth of a second: a long history is compared piece by piece. */
const PAGE = 5

interface HistoryDialogProps {
  /** Earlier wordings, oldest first. */
  readonly history: readonly Revision[]
  readonly current: Wording
  readonly onClose: () => void
}

/** Every wording that a post or comment had, with what each changed. */
export const HistoryDialog = ({ history, current, onClose }: HistoryDialogProps) => {
  const { t } = useTranslation("post")
  const [shown, setShown] = useState(PAGE)
  const wordings: readonly Wording[] = [...history, current]
  return (
    <Dialog opened onClose={onClose} title={t("history.title")} size={680}>
      <p className={classes.intro}>{t("history.intro")}</p>
      <ol className={classes.list} reversed>
        {wordings
          .map((wording, index) => (
            <WordingItem
              key={index}
              wording={wording}
              before={wordings[index - 1]}
              name={nameOf(index, wordings.length, t)}
            />
          ))
          .reverse()
          .slice(0, shown)}
      </ol>
      {wordings.length > shown && (
        <button type="button" className={classes.older} onClick={() => setShown((before) => before + PAGE)}>
          {t("history.older")}
        </button>
      )}
    </Dialog>
  )
}

const nameOf = (index: number, count: number, t: ReturnType<typeof useTranslation<"post">>["t"]): string => {
  if (index === count - 1) return t("history.current")
  return index === 0 ? t("history.original") : t("history.version", { number: index + 1 })
}

/** A link to a post is over a hundred characters that nobody reads; its end tells whether it leads elsewhere now. */
const OWN_LINK = /\]\(#\/c\/[^)\s]*([^)\s]{4})\)/g

/** What the editor makes of an address that was typed: it is its own name. */
const BARE_ADDRESS = /\[(https?:\/\/[^\]\s]+)\]\(\1\)/g

const joinTitle = ({ title, markdown }: Wording): string => {
  const text = markdown.replace(OWN_LINK, "](…$1)").replace(BARE_ADDRESS, "$1").trimEnd()
  return title === "" ? text : `${title}\n\n${text}`
}

interface WordingProps {
  readonly wording: Wording
  readonly before: Wording | undefined
  readonly name: string
}

const WordingItem = ({ wording, before, name }: WordingProps) => (
  <li className={classes.wording}>
    <h3 className={classes.heading}>
      {name} {wording.at !== undefined && <RelativeTime at={wording.at} />}
    </h3>
    <Changes before={before ? joinTitle(before) : undefined} after={joinTitle(wording)} />
    {!sameData(before?.pictures ?? [], wording.pictures) && <PictureChanges before={before} wording={wording} />}
  </li>
)

/** Pictures of other bytes are other pictures. */
const PictureChanges = ({ before, wording }: Pick<WordingProps, "before" | "wording">) => {
  const { t } = useTranslation("post")
  const removed = (before?.pictures.length ?? 0) - wording.pictures.length
  return (
    <>
      {before && <p className={classes.text}>{t(removed > 0 ? "history.picturesFewer" : "history.pictures")}</p>}
      <Gallery pictures={wording.pictures} />
    </>
  )
}

const Changes = ({ before, after }: { readonly before: string | undefined; readonly after: string }) => {
  const { t } = useTranslation("post")
  const parts = useMemo(() => (before === undefined ? [] : diffWordings(before, after)), [before, after])
  if (before === undefined) return <p className={classes.text}>{stripBidiControls(after)}</p>
  if (parts.every((part) => part.kind === "same")) return <p className={classes.text}>{t("history.unchanged")}</p>
  return (
    <p className={classes.text} dir="auto">
      {parts.map((part, index) => {
        const text = stripBidiControls(part.text)
        if (part.kind === "same") return text
        const Change = part.kind === "added" ? "ins" : "del"
        return (
          <Change key={index}>
            <span className="visually-hidden">{t(`history.${part.kind}`)} </span>
            {text}
          </Change>
        )
      })}
    </p>
  )
}
