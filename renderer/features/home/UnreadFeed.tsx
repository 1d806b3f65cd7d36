import { IconCircleCheck } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Button } from "@mantine/core"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Feed } from "../post/feed/Feed.tsx"
import { formatPostKey } from "../post/postAddress.ts"
import { readUnread } from "./readUnread.ts"

/** What was unread when the reader came: a post that gets read meanwhile stays where it is. */
export const UnreadFeed = ({ onShowRecent }: { readonly onShowRecent: () => void }) => {
  const { t } = useTranslation("home")
  const site = useSite()
  const all = useObservable(site.home)
  const [state, setState] = useState(() => ({ all, unread: readUnread(site, all) }))
  if (state.all !== all) {
    const seen = new Set(state.all.map(formatPostKey))
    const isStillThere = new Set(all.map(formatPostKey))
    const arrived = all.filter((key) => !seen.has(formatPostKey(key)) && site.post(key).get()?.unread)
    const kept = state.unread.filter((key) => isStillThere.has(formatPostKey(key)))
    setState({ all, unread: [...arrived, ...kept] })
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
  return <Feed keys={state.unread} label={t("feed")} showCommunity name="unread" />
}
