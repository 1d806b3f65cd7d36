import { type DueReview, listDueReviews } from "./dueReviews.ts"
import { useSite } from "./site.ts"
import { useNow } from "./useNow.ts"
import { useObservable } from "./useObservable.ts"

/** What waits for me to look at it again. */
export const useDueReviews = (): readonly DueReview[] => {
  const site = useSite()
  const members = useObservable(site.members)
  const communities = useObservable(site.communities)
  const now = useNow()
  return listDueReviews({ me: site.me.member, members, communities, now })
}
