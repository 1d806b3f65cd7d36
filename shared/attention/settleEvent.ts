import type { AttentionEvent } from "./attentionEvent.ts"
import { type AttentionSettings, chooseReason, type Level } from "./attentionSettings.ts"
import { type InboxMark, type Place, placeEvent } from "./inboxMark.ts"
import type { Reason } from "./reasons.ts"

export interface Circumstances {
  readonly settings: Pick<AttentionSettings, "kinds">
  /** Of the community in which it happened. */
  readonly level: Level
  readonly mark: InboxMark | undefined
}

/**
 * The entry that an event makes in a member's inbox, or undefined where they want to hear of nothing in it. What passed by in a
 * feed stays: only opening its post, answering it or putting it away settles an entry.
 */
export const settleEvent = (
  event: AttentionEvent,
  { settings, level, mark }: Circumstances,
): { readonly reason: Reason; readonly place: Place; readonly unread: boolean } | undefined => {
  const reason = chooseReason(event, settings, level)
  if (!reason) return undefined
  return { reason, ...placeEvent(event, mark) }
}
