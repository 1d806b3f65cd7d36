import { IconArrowUp } from "@tabler/icons-react"
import { useTexts } from "../../../ui/useTexts.ts"
import classes from "./Feed.module.css"

/** Between what came since the last visit, above, and what was there. */
export const SinceLine = () => {
  const { t } = useTexts("home")
  return (
    <p className={classes.since}>
      <IconArrowUp size={14} aria-hidden="true" />
      {t("sinceLastVisit")}
    </p>
  )
}
