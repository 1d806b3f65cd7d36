import type { AccessView } from "../../shared/application/accessViews.ts"
import type { InboxEntry } from "../../shared/application/site.ts"
import { useSite } from "./site.ts"
import { useDueReviews } from "./useDueReviews.ts"
import { useObservable } from "./useObservable.ts"

/** What the red number says: entries to do that were not read yet. */
export const countForMe = (inbox: readonly InboxEntry[]): number =>
  inbox.filter(({ place, unread }) => place === "todo" && unread).length

/** Requests that wait for me, answers to mine, and invitations that were used too often. */
const countAccess = ({ toAnswer, mine, overused }: AccessView): number =>
  toAnswer.length + mine.filter(({ request }) => request?.answer).length + overused.length

export const useInboxCount = (): number => {
  const site = useSite()
  return countForMe(useObservable(site.inbox)) + countAccess(useObservable(site.access)) + useDueReviews().length
}
