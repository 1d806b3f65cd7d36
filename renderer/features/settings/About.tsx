import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { HostDescription } from "../../../shared/bridge/host.ts"
import { usePalabre } from "../../ui/site.ts"
import classes from "./Settings.module.css"

export const About = () => {
  const { t } = useTranslation("settings")
  const { host } = usePalabre()
  const [description, setDescription] = useState<HostDescription | null>(null)
  useEffect(() => {
    // Without an answer the version stays unsaid; the banner tells that the host has stopped.
    host.describe().then(setDescription, () => setDescription(null))
  }, [host])
  return (
    <section aria-labelledby="settings-about" className={classes.section}>
      <h2 id="settings-about" className={classes.title}>
        {t("about.title")}
      </h2>
      {description && (
        <p className={classes.text}>
          {t("about.version", { version: description.version, profile: description.profile })}
        </p>
      )}
      <p className={classes.text}>{t("about.text")}</p>
    </section>
  )
}
