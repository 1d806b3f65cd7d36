import type { StateSnapshot } from "react-virtuoso"
import type { PostKey, Site } from "../../../../shared/application/site.ts"
import type { KnownPosts } from "./knownPosts.ts"

/** Where somebody stopped reading a feed: what it showed, how far down they were, and which post had the focus. */
export interface FeedPlace {
  readonly known: KnownPosts
  readonly snapshot: StateSnapshot
  /** Far enough down to be come back to from anywhere; otherwise only from the post that was opened. */
  readonly deep: boolean
  readonly focused: PostKey | null
}

const places = new WeakMap<Site, Map<string, FeedPlace>>()

export const readFeedPlace = (site: Site, feed: string): FeedPlace | undefined => places.get(site)?.get(feed)

/** Remembered until the window closes. */
export const keepFeedPlace = (site: Site, feed: string, place: FeedPlace): void => {
  const ofSite = places.get(site) ?? new Map<string, FeedPlace>()
  places.set(site, ofSite)
  ofSite.set(feed, place)
}
