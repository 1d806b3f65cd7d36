import { useTranslation } from "react-i18next"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import rows from "../../ui/Rows.module.css"

/** What came of removed people beyond what counts: for whoever moderates, and only where there is any. */
export const Quarantine = () => {
  const { t } = useTranslation("trust")
  const { quarantine } = useObservable(useSite().trust)
  if (quarantine.length === 0) return null
  return (
    <Section title={t("quarantine.title")} text={t("quarantine.text")}>
      <ul className={rows.list}>
        {quarantine.map(({ person, community, ledger, count }) => (
          <li key={`${ledger}/${person.id}`} className={rows.row}>
            <bdi className={rows.grow}>
              {community === null
                ? t("quarantine.inSite", { count, name: person.name })
                : t("quarantine.inCommunity", { count, name: person.name, community })}
            </bdi>
          </li>
        ))}
      </ul>
    </Section>
  )
}
