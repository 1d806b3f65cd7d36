import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { HostDescription } from "../../../shared/bridge/host.ts"
import { usePalabre } from "../../ui/site.ts"
import classes from "./Arrival.module.css"

/** Other profiles of this machine hold sites: say so, lest an empty window be taken for a loss. */
export const SitesElsewhere = () => {
  const { t } = useTranslation("arrival")
  const { host } = usePalabre()
  const [elsewhere, setElsewhere] = useState<HostDescription["elsewhere"]>([])
  useEffect(() => {
    host.describe().then(
      (description) => setElsewhere(description.elsewhere),
      () => setElsewhere([]),
    )
  }, [host])
  if (elsewhere.length === 0) return null
  return (
    <section className={classes.elsewhere} aria-label={t("elsewhere.title")}>
      <p className={classes.strong}>{t("elsewhere.title")}</p>
      <p>{t("elsewhere.text")}</p>
      <ul className={classes.plain}>
        {elsewhere.map(({ profile, address, sites }) => (
          <li key={profile}>
            <a href={address}>{sites.join(", ")}</a> (
            {profile === "default" ? t("elsewhere.mainProfile") : t("elsewhere.profile", { profile })})
          </li>
        ))}
      </ul>
    </section>
  )
}
