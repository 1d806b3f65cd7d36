import type { DeviceId } from "../kernel/ids.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"

/** What a member may write at once: hundreds of thousands of posts, or six thousand pictures. */
const AT_ONCE_BYTES = 256 * 1024 * 1024
/** What a member may write each day, for years. */
const PER_DAY_BYTES = 16 * 1024 * 1024
const DAY_MS = 86_400_000

interface Held {
  /** Epoch milliseconds of this machine. */
  readonly now: number
  /** What a device's envelopes cost us, over all ledgers, in bytes. */
  weightOf(device: DeviceId): number
}

/**
 * Whether a member's share of every colleague's disk has room for more. What goes beyond is put off, never refused: a limit that
 * refused would have to fall between the same two envelopes everywhere, or chains would end differently for good.
 */
export const hasRoomFor = (state: SiteState, author: DeviceId, { now, weightOf }: Held): boolean => {
  const member = memberOf(state, author)
  const known = member && state.members.get(member)
  if (!known) return true
  const weight = known.devices.reduce((sum, device) => sum + weightOf(device), 0)
  return weight < allowanceOf(state, known.joinedAt, now)
}

/** Who admits somebody dates it; nobody joined before the site was founded. */
const allowanceOf = (state: SiteState, joinedAt: number, now: number): number => {
  const founded = state.members.get(state.founder.member)?.joinedAt ?? joinedAt
  const days = Math.max(0, now - Math.max(joinedAt, founded)) / DAY_MS
  return AT_ONCE_BYTES + days * PER_DAY_BYTES
}
