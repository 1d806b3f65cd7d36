import { useCallback, useMemo, useState } from "react"
import type { PostKey } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { formatPostKey } from "../postAddress.ts"
import { type FeedWindow, splitFeed } from "./splitFeed.ts"

const collect = (keys: readonly PostKey[]): ReadonlySet<string> | null =>
  keys.length === 0 ? null : new Set(keys.map(formatPostKey))

/** What a reader sees, and what waits for them to ask for it. */
export interface HeldWindow extends FeedWindow {
  /** Names of the posts that were there when the reading began; null before there were any. */
  readonly known: ReadonlySet<string> | null
  readonly showFresh: () => void
}

/** Holds a feed still while it is read: `showFresh` lets in what arrived meanwhile. */
export const useFeedWindow = (keys: readonly PostKey[], remembered: ReadonlySet<string> | undefined): HeldWindow => {
  const site = useSite()
  const [known, setKnown] = useState(() => remembered ?? collect(keys))
  // The first posts of an empty feed are shown at once, and begin the reading.
  if (known === null && keys.length > 0) setKnown(collect(keys))
  const window = useMemo(
    () => (known ? splitFeed(keys, known, site.isUnread) : { shown: keys, fresh: 0 }),
    [keys, known, site],
  )
  return { ...window, known, showFresh: useCallback(() => setKnown(collect(keys)), [keys]) }
}
