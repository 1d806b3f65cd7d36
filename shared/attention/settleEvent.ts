import type { AttentionEvent } from "./attentionEvent.ts"
import { type AttentionSettings, chooseReason, type Level } from "./attentionSettings.ts"
import { type InboxMark, type Place, placeEvent } from "./inboxMark.ts"
import type { Reason } from "./reasons.ts"

export interface Circumstances {
  readonly settings: Pick<AttentionSettings, "kinds">
  /** Of the community in which it happened. */
  readonly level: Level
  readonly mark: InboxMark | undefined
  /** The member has read the post, in a feed or on its page. */
  readonly hasRead: boolean
}

/** The entry that an event makes in a member's inbox, or undefined where they want to hear of nothing in it. */
export const settleEvent = (
  event: AttentionEvent,
  { settings, level, mark, hasRead }: Circumstances,
): { readonly reason: Reason; readonly place: Place; readonly unread: boolean } | undefined => {
  const reason = chooseReason(event, settings, level)
  if (!reason) return undefined
  // Having read the post is having seen what it said at first; not what stands below it, nor what an edit brought.
  const seen = hasRead && event.id === event.post
  return { reason, ...placeEvent(event, mark, seen) }
}
