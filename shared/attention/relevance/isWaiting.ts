import type { Reason } from "../reasons.ts"
import type { PostFacts } from "./postFacts.ts"

interface Called {
  readonly reason: Reason
  readonly place: string
  readonly unread: boolean
  /** Epoch milliseconds. */
  readonly at: number
}

/**
 * Whether an entry of the inbox keeps its post up: while it is news; and where it calls the member by name also once they
 * have seen it, until they answered. A mere reaction to one's own words is no reason to read them again.
 */
export const isWaiting = (entry: Called, { spokeAt, reacted }: Pick<PostFacts, "spokeAt" | "reacted">): boolean => {
  if (entry.place !== "todo" || entry.reason === "reaction") return false
  return entry.unread || (entry.reason === "mention" && spokeAt < entry.at && !reacted)
}
