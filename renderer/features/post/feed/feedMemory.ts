import type { StateSnapshot } from "react-virtuoso"
import type { Site } from "../../../../shared/application/site.ts"
import type { KnownPosts } from "./knownPosts.ts"

/** Where somebody stopped reading a feed: what it showed, and how far down they were. */
export interface FeedPlace {
  readonly known: KnownPosts
  readonly snapshot: StateSnapshot
}

const places = new WeakMap<Site, Map<string, FeedPlace>>()

export const readFeedPlace = (site: Site, feed: string): FeedPlace | undefined => places.get(site)?.get(feed)

/** Remembered until the window closes; null forgets it, so that the feed opens at its top with all that is new. */
export const keepFeedPlace = (site: Site, feed: string, place: FeedPlace | null): void => {
  const ofSite = places.get(site) ?? new Map<string, FeedPlace>()
  places.set(site, ofSite)
  if (place) ofSite.set(feed, place)
  else ofSite.delete(feed)
}
