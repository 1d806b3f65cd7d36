import type { SiteState } from "../../site/siteState.ts"
import { ANSWERED_MS } from "./orderSecrets.ts"

/** Within 90 days, at once each: every one of them is a place more at which all machines listen. */
const FREE_CHANGES = 8
const PAUSE_MS = 7 * 24 * 60 * 60 * 1000

/**
 * How long to wait until the secret is changed for those who went, in milliseconds: not at all for somebody removed, unless that happened often of late;
 * and for whoever left by themselves or took a machine of theirs off a week from the last time, since anybody may do that as often as they like.
 */
export const waitForChange = ({ secretChanges, departures }: SiteState, now: number): number => {
  const recent = secretChanges.filter(({ at }) => at > now - ANSWERED_MS)
  const isUrgent = departures.some(({ kind }) => kind === "removed")
  const last = Math.max(0, ...recent.map(({ at }) => Math.min(at, now)))
  if (isUrgent && recent.length < FREE_CHANGES) return 0
  return Math.max(0, last + PAUSE_MS - now)
}
