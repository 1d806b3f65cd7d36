import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import classes from "./Settings.module.css"

export const ReachingNetwork = () => {
  const { t } = useTranslation("settings")
  return (
    <section aria-labelledby="settings-network" className={classes.section}>
      <h2 id="settings-network" className={classes.title}>
        {t("network.title")}
      </h2>
      <p className={classes.text}>
        {t("network.text")} <Link to="/network">{t("network.open")}</Link>
      </p>
    </section>
  )
}
