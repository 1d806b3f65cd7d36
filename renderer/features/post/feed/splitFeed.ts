import type { PostKey } from "../../../../shared/application/site.ts"
import { formatPostKey } from "../postAddress.ts"

export interface FeedWindow {
  readonly shown: readonly PostKey[]
  /** What arrived above since the reader began: shown when they ask for it. */
  readonly fresh: number
}

/** One's own posts stand near the top; deeper ones are not asked for, since each question opens an observable. */
const MAX_ASKED = 30

/**
 * Parts what the reader sees from what arrived above it, so that nothing moves under their eyes.
 * Posts older than all that was known go below, where they push nothing.
 */
export const splitFeed = (
  keys: readonly PostKey[],
  known: ReadonlySet<string>,
  isMine: (key: PostKey) => boolean,
): FeedWindow => {
  const lastKnown = keys.findLastIndex((key) => known.has(formatPostKey(key)))
  if (lastKnown === -1) return { shown: keys, fresh: 0 }
  let asked = 0
  const shown = keys.filter((key, index) => {
    if (index > lastKnown || known.has(formatPostKey(key))) return true
    asked += 1
    return asked <= MAX_ASKED && isMine(key)
  })
  return { shown, fresh: keys.length - shown.length }
}
