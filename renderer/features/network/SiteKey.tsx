import { useTranslation } from "react-i18next"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Network.module.css"
import { Section } from "../../ui/Section.tsx"

/** That the key by which machines find one another was changed, for whom, and what to do where it has not come here. */
export const SiteKey = () => {
  const { t } = useTranslation(["network", "trust"])
  const { change, due, held } = useObservable(useSite().siteKey)
  if (!change && !due) return null
  return (
    <Section title={t("key.title")} text={t("key.text")}>
      {change && (
        <>
          <p className={classes.text}>
            {t("key.changed", { by: change.by?.name ?? t("trust:acts.somebody") })} · <RelativeTime at={change.at} />
          </p>
          {change.after.map(({ person, kind }) => (
            <p key={`${kind} ${person.id}`} className={classes.text}>
              {t(`key.after.${kind}`, { person: person.name })}
            </p>
          ))}
        </>
      )}
      {due && <p className={classes.text}>{t("key.due")}</p>}
      {held ? change && <p className={classes.text}>{t("key.former")}</p> : <output>{t("key.missing")}</output>}
    </Section>
  )
}
