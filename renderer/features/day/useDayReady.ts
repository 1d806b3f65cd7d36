import { isDayReady } from "../../../shared/attention/day/daySettings.ts"
import { useSite } from "../../ui/site.ts"
import { useNow } from "../../ui/useNow.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** Whether a day waits to be read: its hour has come, and somebody wrote something new. */
export const useDayReady = (): boolean => {
  const site = useSite()
  const isTime = isDayReady(useObservable(site.daySettings), useNow())
  const hasNews = useObservable(site.communities).some(({ unread, muted }) => unread > 0 && !muted)
  const concernsMe = useObservable(site.inbox).some(({ place, unread }) => place === "todo" && unread)
  return isTime && (hasNews || concernsMe)
}
