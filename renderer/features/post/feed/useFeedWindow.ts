import { useCallback, useMemo, useState } from "react"
import type { PostKey } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { collectKnown, type KnownPosts } from "./knownPosts.ts"
import { type FeedWindow, splitFeed } from "./splitFeed.ts"

const collect = (keys: readonly PostKey[]): KnownPosts | null => (keys.length === 0 ? null : collectKnown(keys))

/** What a reader sees, and what waits for them to ask for it. */
export interface HeldWindow extends FeedWindow {
  /** Null before there were any. */
  readonly known: KnownPosts | null
  readonly showFresh: () => void
}

/** Holds a feed still while it is read: `showFresh` lets in what arrived meanwhile. */
export const useFeedWindow = (keys: readonly PostKey[], remembered: KnownPosts | undefined): HeldWindow => {
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
