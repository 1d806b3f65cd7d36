import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { CharterVersionView } from "../../../shared/application/charterViews.ts"
import { stripBidiControls } from "../../ui/bidi.ts"
import { type DiffPart, diffWordings } from "../post/history/diffWordings.ts"
import classes from "./Charter.module.css"
import { chooseLanguage } from "./chooseLanguage.ts"
import { findChangedLines } from "./findChangedLines.ts"

interface CharterChangesProps {
  readonly before: CharterVersionView
  readonly after: CharterVersionView
}

/** Word by word, in the language in which one reads the later one; what stayed as it was is left out. */
export const CharterChanges = ({ before, after }: CharterChangesProps) => {
  const { t, i18n } = useTranslation("charter")
  const language = chooseLanguage(after.text, i18n.language)
  const [from, to] = [before.text[language], after.text[language] ?? ""]
  const lines = useMemo(() => (from === null ? [] : findChangedLines(diffWordings(from, to))), [from, to])
  if (from === null) return <p>{t("changes.whole")}</p>
  if (lines.length === 0) return <p>{t("changes.same")}</p>
  return (
    <div className={classes.diff} dir="auto" lang={language}>
      {lines.map((line, at) => (
        <div key={at} className={line.heading ? classes.under : undefined}>
          {line.gap && (
            <div className={classes.gap} aria-hidden="true">
              …
            </div>
          )}
          {line.parts.map((part, order) => (
            <Change key={order} {...part} />
          ))}
        </div>
      ))}
    </div>
  )
}

const Change = ({ kind, text }: DiffPart) => {
  const { t } = useTranslation("charter")
  const said = stripBidiControls(text)
  if (kind === "same") return said
  const Mark = kind === "added" ? "ins" : "del"
  return (
    <Mark>
      <span className="visually-hidden">{t(`changes.${kind}`)} </span>
      {said}
    </Mark>
  )
}
