import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { CharterVersionView } from "../../../shared/application/charterViews.ts"
import { stripBidiControls } from "../../ui/bidi.ts"
import { diffWordings } from "../post/history/diffWordings.ts"
import classes from "./Charter.module.css"
import { chooseLanguage } from "./chooseLanguage.ts"

interface CharterChangesProps {
  readonly before: CharterVersionView
  readonly after: CharterVersionView
}

/** Word by word, in the language in which one reads the later one. */
export const CharterChanges = ({ before, after }: CharterChangesProps) => {
  const { t, i18n } = useTranslation("charter")
  const language = chooseLanguage(after.text, i18n.language)
  const [from, to] = [before.text[language], after.text[language] ?? ""]
  const parts = useMemo(() => (from === null ? [] : diffWordings(from, to)), [from, to])
  if (from === null) return <p>{t("changes.whole")}</p>
  if (parts.every(({ kind }) => kind === "same")) return <p>{t("changes.same")}</p>
  return (
    <div className={classes.diff} dir="auto" lang={language}>
      {parts.map(({ kind, text }, at) => {
        const said = stripBidiControls(text)
        if (kind === "same") return said
        const Change = kind === "added" ? "ins" : "del"
        return (
          <Change key={at}>
            <span className="visually-hidden">{t(`changes.${kind}`)} </span>
            {said}
          </Change>
        )
      })}
    </div>
  )
}
