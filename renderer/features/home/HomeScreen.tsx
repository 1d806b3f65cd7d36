import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Screen } from "../../ui/Screen.tsx"
import { Rail } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { HOME_KEY } from "../composer/draftKey.ts"
import { InlineComposer } from "../composer/InlineComposer.tsx"
import { PendingPosts } from "../outbox/PendingPosts.tsx"
import { Feed } from "../post/feed/Feed.tsx"
import { TopicsThisWeek } from "../topics/TopicsThisWeek.tsx"
import { HomeEmpty } from "./HomeEmpty.tsx"
import { type Order, OrderControl } from "./OrderControl.tsx"
import { UnreadFeed } from "./UnreadFeed.tsx"
import { useLastVisit } from "./useLastVisit.ts"

/** The posts of all my communities. */
export const HomeScreen = () => {
  const { t } = useTranslation("home")
  const site = useSite()
  const [order, setOrder] = useState<Order>("recent")
  const mayWrite = useObservable(site.communities).some((community) => community.mayWrite)
  return (
    <Screen title={t("title")} actions={<OrderControl value={order} onChange={setOrder} />}>
      {mayWrite && <InlineComposer draftKey={HOME_KEY} ledger={null} />}
      <PendingPosts ledger={null} />
      <Rail>
        <TopicsThisWeek />
      </Rail>
      {order === "recent" ? <RecentFeed /> : <UnreadFeed onShowRecent={() => setOrder("recent")} />}
    </Screen>
  )
}

const RecentFeed = () => {
  const { t } = useTranslation("home")
  const keys = useObservable(useSite().home)
  const since = useLastVisit()
  if (keys.length === 0) return <HomeEmpty />
  return <Feed keys={keys} label={t("feed")} showCommunity name="home" since={since} />
}
