import { IconBellOff, IconLock, IconStarFilled } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import type { CommunityView } from "../../../shared/application/site.ts"
import { NavRow } from "./NavRow.tsx"
import classes from "./Sidebar.module.css"

export const CommunityRow = ({ community }: { readonly community: CommunityView }) => {
  const { t } = useTexts("navigation")
  const { ledger, name, emoji, access, unread, ready, favourite, muted } = community
  return (
    <NavRow
      to="/c/$ledger"
      params={{ ledger }}
      icon={emoji || "💬"}
      strong={unread > 0 && !muted}
      quiet={muted}
      trailing={
        <>
          {!ready && <span className={classes.arriving}>{t("arriving")}</span>}
          {unread > 0 && !muted && (
            <span className={classes.count}>
              <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span>
              <span className="visually-hidden">{t("unread", { count: unread })}</span>
            </span>
          )}
        </>
      }
      marks={
        <>
          {access !== "open" && (
            <>
              <IconLock size={13} className={classes.lock} aria-hidden="true" />
              <span className="visually-hidden"> ({t(access === "request" ? "jump.request" : "private")})</span>
            </>
          )}
          {favourite && (
            <>
              <IconStarFilled size={11} className={classes.star} aria-hidden="true" />
              <span className="visually-hidden"> ({t("favourite")})</span>
            </>
          )}
          {muted && (
            <>
              <IconBellOff size={13} className={classes.lock} aria-hidden="true" />
              <span className="visually-hidden"> ({t("muted")})</span>
            </>
          )}
        </>
      }
    >
      {name}
    </NavRow>
  )
}
