import { IconGavel } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable, useSelected } from "../../ui/useObservable.ts"
import { NavRow } from "./NavRow.tsx"
import classes from "./Sidebar.module.css"

/** The way to moderation, for whom it has something: moderators, cases that wait, or something of theirs that was hidden. */
export const ModerationNavRow = () => {
  const { t } = useTexts("navigation")
  const { moderation, members, me } = useSite()
  const { waiting, hidden, mine } = useObservable(moderation)
  const role = useSelected(members, (known) => known.get(me.member)?.role ?? "guest")
  // Whoever was given the role finds where it is exercised, before anything waits.
  if (waiting.length + hidden.length + mine.length === 0 && role !== "moderator") return null
  return (
    <NavRow
      to="/moderation"
      icon={<IconGavel size={17} stroke={1.6} />}
      strong={waiting.length > 0}
      trailing={
        waiting.length > 0 && (
          <span className={classes.plainCount}>
            <span aria-hidden="true">{waiting.length}</span>
            <span className="visually-hidden">{t("moderationWaits", { count: waiting.length })}</span>
          </span>
        )
      }
    >
      {t("moderation")}
    </NavRow>
  )
}
