import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { SettingsPart } from "./SettingsPart.tsx"
import classes from "./Settings.module.css"

export const ReachingNetwork = () => {
  const { t } = useTranslation("settings")
  return (
    <SettingsPart part="network">
      <p className={classes.text}>
        {t("network.text")} <Link to="/network">{t("network.open")}</Link>
      </p>
    </SettingsPart>
  )
}
