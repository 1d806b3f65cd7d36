import { IconSun } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import { useDayReady } from "../day/useDayReady.ts"
import { NavRow } from "./NavRow.tsx"
import classes from "./Sidebar.module.css"

/** The way to one's day; says when it waits. */
export const DayNavRow = () => {
  const { t } = useTexts("navigation")
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
