import { useTranslation } from "react-i18next"
import type { CharterVersionView, CharterView } from "../../../shared/application/charterViews.ts"
import classes from "./Charter.module.css"
import { CharterChanges } from "./CharterChanges.tsx"

interface CharterNewsProps {
  readonly charter: CharterView
  readonly current: CharterVersionView
}

/** What is new since the version that one accepted; nothing where one accepted none. */
export const CharterNews = ({ charter: { standing, versions }, current }: CharterNewsProps) => {
  const { t } = useTranslation("charter")
  const accepted = standing.kind === "changed" ? standing.before : null
  const before = versions.find(({ hash }) => hash === accepted)
  if (!before) return null
  return (
    <section className={classes.changes} aria-labelledby="charter-news">
      <h2 id="charter-news">{t("changes.title")}</h2>
      {current.change !== "" && (
        <p className={classes.said} dir="auto">
          {current.change}
        </p>
      )}
      <CharterChanges before={before} after={current} />
    </section>
  )
}
