import { useTranslation } from "react-i18next"
import { SettingsPart } from "./SettingsPart.tsx"
import { useHostDescription } from "../../ui/useHostDescription.ts"
import classes from "./Settings.module.css"
import { UpdateNote } from "./UpdateNote.tsx"

export const About = () => {
  const { t } = useTranslation("settings")
  const description = useHostDescription()
  return (
    <SettingsPart part="about">
      {description && (
        <p className={classes.text}>
          {description.profile === "default"
            ? t("about.mainVersion", { version: description.version })
            : t("about.version", { version: description.version, profile: description.profile })}
        </p>
      )}
      <UpdateNote />
      <p className={classes.text}>{t("about.text")}</p>
      <a href="#/charter">{t("charter")}</a>
      <a href="#/trust">{t("trust")}</a>
      <a href="#/for-it">{t("forIt.title")}</a>
    </SettingsPart>
  )
}
