import type { SyncView } from "../../../shared/application/site.ts"

/** What the pill says: a headline, then what waits or that everything was received. */
export interface SyncSummary {
  readonly tone: "good" | "waiting" | "busy"
  readonly headline: "offline" | "alone" | "exchanging" | "devices"
  readonly devices: number
  /** Own items that no other device has yet. */
  readonly waiting: number
  readonly detail: "waiting" | "received" | null
}

/** Never claims more than is known: "received" only where all connected devices hold the same and nothing of ours is left. */
export const syncSummary = (sync: SyncView): SyncSummary => {
  const devices = sync.peers.length
  const waiting = sync.unsent
  const detail = waiting > 0 ? "waiting" : null
  switch (sync.state) {
    case "offline":
    case "alone":
      return { tone: "waiting", headline: sync.state, devices, waiting, detail }
    case "exchanging":
      return { tone: "busy", headline: "exchanging", devices, waiting, detail }
    case "even":
      return {
        tone: waiting > 0 ? "waiting" : "good",
        headline: "devices",
        devices,
        waiting,
        detail: detail ?? "received",
      }
  }
}
