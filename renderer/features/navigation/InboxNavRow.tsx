import { IconInbox } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useInboxCount } from "../../ui/useInboxCount.ts"
import { NavRow } from "./NavRow.tsx"
import classes from "./Sidebar.module.css"

/** The way to the inbox; its red number is the only one, and means the reader. */
export const InboxNavRow = () => {
  const { t } = useTranslation(["navigation", "inbox"])
  const count = useInboxCount()
  return (
    <NavRow
      to="/inbox"
      icon={<IconInbox size={17} stroke={1.6} />}
      strong={count > 0}
      trailing={
        count > 0 && (
          <span className={classes.red}>
            <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
            <span className="visually-hidden">{t("inbox:forYou", { count })}</span>
          </span>
        )
      }
    >
      {t("inbox")}
    </NavRow>
  )
}
