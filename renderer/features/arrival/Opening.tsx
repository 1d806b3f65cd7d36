import { useTranslation } from "react-i18next"
import classes from "./Arrival.module.css"

/** Shown only where opening takes longer than a moment. */
export const Opening = () => {
  const { t } = useTranslation("common")
  return (
    <main className={classes.opening}>
      <img src="/icon.svg" alt="" width={40} height={40} />
      <output>{t("opening")}</output>
    </main>
  )
}
