import { useRouter } from "@tanstack/react-router"
import { useState } from "react"
import { useSite } from "../../../ui/site.ts"
import { isPostPath } from "../postAddress.ts"
import { type FeedPlace, readFeedPlace } from "./feedMemory.ts"

/**
 * Where a feed opens: where its reader stopped, if that was far down or they come back from a post; at its top, with all
 * that is new, otherwise.
 */
export const useFeedPlace = (feed: string): FeedPlace | undefined => {
  const site = useSite()
  const router = useRouter()
  const [place] = useState(() => {
    const kept = readFeedPlace(site, feed)
    // While a screen is first rendered, the router still calls the one before it resolved.
    if (isPostPath(router.state.resolvedLocation?.pathname ?? "")) return kept
    return kept?.deep ? { ...kept, focused: null } : undefined
  })
  return place
}
