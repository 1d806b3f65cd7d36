import type { PostKey } from "../../../../shared/application/site.ts"

/**
 * The first post, newest first, that is no later than `since`; looks at a handful of them, so that no views are built
 * for all that is new. Null where nothing is newer, or all is.
 */
export const findSeen = (
  keys: readonly PostKey[],
  since: number | null,
  atOf: (key: PostKey) => number | undefined,
): PostKey | null => {
  if (since === null) return null
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const key = keys[middle]
    if (key && (atOf(key) ?? 0) > since) low = middle + 1
    else high = middle
  }
  return low === 0 ? null : (keys[low] ?? null)
}
