import { useTranslation } from "react-i18next"
import { setSpaces } from "../../app/i18n/setFrench.ts"
import { Screen } from "../../ui/Screen.tsx"
import classes from "./Charter.module.css"
import { PlainMarkdown } from "./PlainMarkdown.tsx"
import english from "./practice.md?raw"
import french from "./usages.md?raw"

/** How to write so that others read and answer. */
export const GuideScreen = () => {
  const { t, i18n } = useTranslation("charter")
  const isFrench = i18n.language === "fr"
  const text = isFrench ? setSpaces(french) : english
  return (
    <Screen title={t("guide.title")} lead={t("guide.lead")}>
      <div className={classes.guide}>
        <PlainMarkdown source={text.replaceAll(/^## /gm, "# ")} baseLevel={1} lang={isFrench ? "fr" : "en"} />
      </div>
      <p>
        <a href="#/charter">{t("note.read")}</a>
      </p>
    </Screen>
  )
}
