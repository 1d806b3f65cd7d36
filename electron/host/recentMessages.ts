import { createHash } from "node:crypto"
import type { SignalPublication } from "./signalHub.ts"

/** Long enough for the slower of two routes through a LAN; short enough that an announcement repeated on a timer counts again. */
const MEMORY_MS = 4_000
const MEMORY_MESSAGES = 4_096

/**
 * Two hosts that know each other's address are linked twice, so each message arrives twice. y-webrtc does not bear that:
 * simple-peer destroys a connection whose answer comes a second time. The copy that took another route is dropped.
 */
export const createRecentMessages = (now: () => number) => {
  const seen = new Map<string, { readonly route: object; readonly at: number }>()
  const forget = (limit: number): void => {
    for (const [key, { at }] of seen) {
      if (at > limit && seen.size <= MEMORY_MESSAGES) return
      seen.delete(key)
    }
  }
  return {
    isCopy(route: object, { topic, data }: SignalPublication): boolean {
      const at = now()
      forget(at - MEMORY_MS)
      const key = createHash("sha256")
        .update(JSON.stringify([topic, data]))
        .digest("base64")
      const earlier = seen.get(key)
      if (earlier && earlier.route !== route) return true
      seen.delete(key)
      seen.set(key, { route, at })
      return false
    },
  }
}
