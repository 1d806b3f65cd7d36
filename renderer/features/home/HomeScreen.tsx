import { useTexts } from "../../ui/useTexts.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { HOME_ORDERS, type HomeOrder, usePreferences } from "../../app/preferences.ts"
import { Screen } from "../../ui/Screen.tsx"
import { Segments } from "../../ui/Segments.tsx"
import { Rail, useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { HOME_KEY } from "../composer/draftKey.ts"
import { InlineComposer } from "../composer/InlineComposer.tsx"
import { GettingStarted } from "../navigation/GettingStarted.tsx"
import { PendingPosts } from "../outbox/PendingPosts.tsx"
import { Feed } from "../post/feed/Feed.tsx"
import { TopicsThisWeek } from "../topics/TopicsThisWeek.tsx"
import { ForYouFeed } from "./forYou/ForYouFeed.tsx"
import { HomeEmpty } from "./HomeEmpty.tsx"
import { Starters } from "./Starters.tsx"
import { UnreadFeed } from "./UnreadFeed.tsx"
import { useLastVisit } from "./useLastVisit.ts"
import { onDemand } from "../../ui/onDemand.tsx"

const WhoHelps = onDemand(
  async () => (await withLateTexts(import("../people/WhoHelps.tsx"))).WhoHelps,
  () => true,
)

const GuestNote = onDemand(async () => (await withLateTexts(import("../access/GuestNote.tsx"))).GuestNote)

/** The posts of all my communities: what concerns me, what is newest, what I have not read. */
export const HomeScreen = () => {
  const { t } = useTexts("home")
  const site = useSite()
  const { rail } = useShell()
  const [{ homeOrder }, change] = usePreferences()
  const show = (order: HomeOrder) => change({ homeOrder: order })
  const isGuest = useIsGuest()
  const mayWrite = useObservable(site.communities).some((community) => community.mayWrite)
  const hasPosts = useObservable(site.home).length > 0
  const feeds = {
    forYou: <ForYouFeed onShowRecent={() => show("recent")} />,
    recent: <RecentFeed />,
    unread: <UnreadFeed onShowRecent={() => show("recent")} />,
  } as const
  return (
    <Screen
      title={t("title")}
      actions={
        <Segments label={t("order")} values={HOME_ORDERS} value={homeOrder} nameOf={(one) => t(one)} onChange={show} />
      }
    >
      {isGuest && <GuestNote />}
      {!rail && <GettingStarted folded />}
      {mayWrite && <InlineComposer draftKey={HOME_KEY} ledger={null} />}
      {mayWrite && <Starters />}
      {rail ? (
        <Rail>
          <TopicsThisWeek />
          <WhoHelps />
        </Rail>
      ) : (
        <TopicsThisWeek folded />
      )}
      <PendingPosts ledger={null} />
      {hasPosts ? feeds[homeOrder] : <HomeEmpty />}
    </Screen>
  )
}

const RecentFeed = () => {
  const { t } = useTexts("home")
  const keys = useObservable(useSite().home)
  return <Feed keys={keys} label={t("feed")} showCommunity name="home" since={useLastVisit()} />
}
