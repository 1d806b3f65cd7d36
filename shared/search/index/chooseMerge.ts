import { MAX_SEGMENT_DOCUMENTS } from "./segment.ts"
import type { LiveSegment } from "./liveSegment.ts"

/** So many segments of one size become one of the next. */
const FAN_OUT = 4
const SMALLEST_TIER = 128
/** Beyond this share of deleted documents a segment is written anew. */
const MAX_DELETED = 0.1

const liveCount = ({ segment, deletedCount }: LiveSegment): number => segment.documents - deletedCount

const tierOf = (live: LiveSegment): number =>
  Math.max(0, Math.round(Math.log(Math.max(1, liveCount(live)) / SMALLEST_TIER) / Math.log(FAN_OUT)))

/** The segments that are due to become one, the smallest first; null where none are. */
export const chooseMerge = (segments: readonly LiveSegment[]): readonly LiveSegment[] | null => {
  const tiers = new Map<number, LiveSegment[]>()
  for (const live of segments) {
    const tier = tierOf(live)
    tiers.set(tier, [...(tiers.get(tier) ?? []), live])
  }
  for (const [, alike] of [...tiers].sort(([one], [other]) => one - other)) {
    const chosen = alike.sort((one, other) => liveCount(one) - liveCount(other)).slice(0, FAN_OUT)
    const together = chosen.reduce((sum, live) => sum + liveCount(live), 0)
    if (chosen.length === FAN_OUT && together <= MAX_SEGMENT_DOCUMENTS) return chosen
  }
  const worn = segments.find(({ segment, deletedCount }) => deletedCount > segment.documents * MAX_DELETED)
  return worn ? [worn] : null
}
