import type { MemberView, SyncView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"

/** What the pill says: a headline, then what waits or that everything was received. */
export interface SyncSummary {
  /** "quiet": nothing is amiss, there is nobody else yet. "sending": connected, and something of ours is still to arrive. */
  readonly tone: "good" | "quiet" | "sending" | "waiting" | "busy"
  readonly headline: "founding" | "offline" | "alone" | "exchanging" | "person" | "people" | "devices"
  /** What the headline counts: colleagues, or devices where none of them has a name yet. */
  readonly count: number
  /** Of the one colleague who is connected, else empty. */
  readonly name: string
  /** Own items that no other device has yet. */
  readonly waiting: number
  readonly detail: "waiting" | "received" | null
}

export interface SyncSummaryInput {
  readonly sync: SyncView
  readonly members: ReadonlyMap<MemberId, MemberView>
  readonly me: MemberId
}

/** Never claims more than is known: "received" only where all connected devices hold the same and nothing of ours is left. */
export const syncSummary = (input: SyncSummaryInput): SyncSummary => {
  const { sync, members } = input
  const waiting = sync.unsent
  const detail = waiting > 0 ? "waiting" : null
  const said = { count: 0, name: "", waiting, detail } as const
  switch (sync.state) {
    case "offline":
    case "alone":
      if (members.size <= 1) return { ...said, tone: "quiet", headline: "founding", waiting: 0, detail: null }
      return { ...said, tone: "waiting", headline: sync.state }
    case "exchanging":
      return { ...said, tone: "busy", headline: "exchanging" }
    case "even":
      return {
        ...said,
        ...whoIsConnected(input),
        tone: waiting > 0 ? "sending" : "good",
        detail: detail ?? "received",
      }
  }
}

const whoIsConnected = ({ sync, members, me }: SyncSummaryInput): Pick<SyncSummary, "headline" | "count" | "name"> => {
  const ids = new Set(sync.peers.map((peer) => peer.member).filter((id) => id !== null && id !== me))
  const names = [...ids].map((id) => (id && members.get(id)?.name) || "").filter(Boolean)
  const [name = ""] = names
  if (names.length === 1) return { headline: "person", count: 1, name }
  if (names.length > 1) return { headline: "people", count: names.length, name: "" }
  return { headline: "devices", count: sync.peers.length, name: "" }
}
