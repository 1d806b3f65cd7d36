import { IconCircleCheck } from "@tabler/icons-react"
import { useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import { Button } from "@mantine/core"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Feed } from "../post/feed/Feed.tsx"
import { formatPostKey } from "../post/postAddress.ts"
import classes from "./Home.module.css"
import { readUnread } from "./readUnread.ts"
import { useAllReadTurn, useMarkAllRead } from "./useMarkAllRead.ts"

/** What was unread when the reader came: a post that gets read meanwhile stays where it is. */
export const UnreadFeed = ({ onShowRecent }: { readonly onShowRecent: () => void }) => {
  const { t } = useTexts("home")
  const site = useSite()
  const all = useObservable(site.home)
  const turn = useAllReadTurn()
  const markAllRead = useMarkAllRead()
  const take = () => ({ all, turn, unread: readUnread(site, all) })
  const [state, setState] = useState(take)
  if (state.turn !== turn) setState(take())
  else if (state.all !== all) {
    const seen = new Set(state.all.map(formatPostKey))
    const isStillThere = new Set(all.map(formatPostKey))
    const arrived = all.filter((key) => !seen.has(formatPostKey(key)) && site.isUnread(key))
    const kept = state.unread.filter((key) => isStillThere.has(formatPostKey(key)))
    setState({ ...state, all, unread: [...arrived, ...kept] })
  }
  if (state.unread.length === 0)
    return (
      <EmptyState
        icon={<IconCircleCheck size={26} />}
        title={t("read.title")}
        text={t("read.text")}
        action={<Button onClick={onShowRecent}>{t("read.action")}</Button>}
      />
    )
  return (
    <>
      <p className={classes.bar}>
        {t("unreadCount", { count: state.unread.length })}
        <button type="button" className={classes.link} onClick={markAllRead}>
          {t("markAllRead")}
        </button>
      </p>
      <Feed key={state.turn} keys={state.unread} label={t("feed")} showCommunity name="unread" />
    </>
  )
}
