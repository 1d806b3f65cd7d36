import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CharterVersionView } from "../../../shared/application/charterViews.ts"
import rows from "../../ui/Rows.module.css"
import { Section } from "../../ui/Section.tsx"
import { useDay } from "../../ui/useDay.ts"
import classes from "./Charter.module.css"
import { CharterChanges } from "./CharterChanges.tsx"
import { CharterText } from "./CharterText.tsx"

/** Every version, the newest first, with what changed in it; the text of those that are no longer in force. */
export const EarlierVersions = ({ versions }: { readonly versions: readonly CharterVersionView[] }) => {
  const { t } = useTranslation("charter")
  if (versions.length < 2) return null
  return (
    <Section title={t("versions.title")}>
      <div className={classes.wide}>
        {versions.map((version, at) => (
          <VersionItem
            key={version.hash}
            version={version}
            before={versions.slice(at + 1).find(({ number }) => number < version.number)}
            inForce={at === 0}
          />
        ))}
      </div>
    </Section>
  )
}

interface VersionItemProps {
  readonly version: CharterVersionView
  readonly before: CharterVersionView | undefined
  readonly inForce: boolean
}

const VersionItem = ({ version, before, inForce }: VersionItemProps) => {
  const { t } = useTranslation("charter")
  const day = useDay()
  const [opened, setOpened] = useState(false)
  const { number, by, at, change, twin } = version
  return (
    <details className={classes.version} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        <span className={rows.name}>{t("versions.name", { number })}</span>
        {inForce && <span className={rows.tag}>{t("acceptances.column.current")}</span>}
        <span className={rows.meta}>{t("versions.by", { name: by?.name ?? t("somebody"), date: day(at) })}</span>
        <span className={rows.text} dir="auto">
          {change || t(before ? "versions.unsaid" : "versions.first")}
        </span>
      </summary>
      {opened && (
        <>
          {twin && <p className={rows.warning}>{t("versions.twin", { number })}</p>}
          {before && (
            <div className={classes.changes}>
              <h3>{t("changes.titleOf", { number: before.number })}</h3>
              <CharterChanges before={before} after={version} />
            </div>
          )}
          {!inForce && <CharterText text={version.text} baseLevel={2} />}
        </>
      )}
    </details>
  )
}
