import { IconSun } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useDayReady } from "../day/useDayReady.ts"
import { NavRow } from "./NavRow.tsx"
import classes from "./Sidebar.module.css"

/** The way to one's day; says when it waits. */
export const DayNavRow = () => {
  const { t } = useTranslation("navigation")
  const ready = useDayReady()
  return (
    <NavRow
      to="/day"
      icon={<IconSun size={17} stroke={1.6} />}
      strong={ready}
      trailing={ready && <span className={classes.plainCount}>{t("dayReady")}</span>}
    >
      {t("day")}
    </NavRow>
  )
}
