import type { PostKey } from "../../../../shared/application/site.ts"
import type { KnownPosts } from "./knownPosts.ts"

export interface FeedWindow {
  readonly shown: readonly PostKey[]
  /** What arrived above since the reader began: shown when they ask for it. */
  readonly fresh: number
}

/**
 * Parts what the reader sees from what arrived above it, so that nothing moves under their eyes.
 * One's own posts, and what was said before one came, are no news: they take their place at once.
 */
export const splitFeed = (
  keys: readonly PostKey[],
  known: KnownPosts,
  isNews: (key: PostKey) => boolean,
): FeedWindow => {
  const lastKnown = keys.findLastIndex((key) => known.has(key))
  if (lastKnown === -1) return { shown: keys, fresh: 0 }
  const shown = keys.filter((key, index) => index > lastKnown || known.has(key) || !isNews(key))
  return { shown, fresh: keys.length - shown.length }
}
