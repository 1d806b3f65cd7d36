import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { Section } from "../../ui/Section.tsx"
import classes from "./Settings.module.css"

export const ReachingNetwork = () => {
  const { t } = useTranslation("settings")
  return (
    <Section title={t("network.title")}>
      <p className={classes.text}>
        {t("network.text")} <Link to="/network">{t("network.open")}</Link>
      </p>
    </Section>
  )
}
