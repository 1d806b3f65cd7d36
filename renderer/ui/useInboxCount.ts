import type { InboxEntry } from "../../shared/application/site.ts"
import { useSite } from "./site.ts"
import { useObservable } from "./useObservable.ts"

/** What the red number says: entries to do that were not read yet. */
export const countForMe = (inbox: readonly InboxEntry[]): number =>
  inbox.filter(({ place, unread }) => place === "todo" && unread).length

export const useInboxCount = (): number => countForMe(useObservable(useSite().inbox))
