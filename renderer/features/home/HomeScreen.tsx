import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Screen } from "../../ui/Screen.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { HOME_KEY } from "../composer/draftKey.ts"
import { InlineComposer } from "../composer/InlineComposer.tsx"
import { PendingPosts } from "../outbox/PendingPosts.tsx"
import { Feed } from "../post/feed/Feed.tsx"
import { HomeEmpty } from "./HomeEmpty.tsx"
import { type Order, OrderControl } from "./OrderControl.tsx"
import { UnreadFeed } from "./UnreadFeed.tsx"

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
      {order === "recent" ? <RecentFeed /> : <UnreadFeed onShowRecent={() => setOrder("recent")} />}
    </Screen>
  )
}

const RecentFeed = () => {
  const { t } = useTranslation("home")
  const keys = useObservable(useSite().home)
  if (keys.length === 0) return <HomeEmpty />
  return <Feed keys={keys} label={t("feed")} showCommunity name="home" />
}
