import type { AttentionEvent, Attentive } from "../attention/attentionEvent.ts"
import { authorOfItem } from "../community/itemAuthor.ts"
import type { Hiding } from "../community/moderation.ts"
import type { ItemId } from "../kernel/ids.ts"
import type { SiteState } from "../site/siteState.ts"
import type { Room } from "./rooms.ts"

/** Where it stands: once its content is gone, it stands for itself. */
export const postOf = ({ projection }: Room, item: ItemId): ItemId => {
  const written = projection.original(item)
  return written && "post" in written ? written.post : item
}

/** Of the member's own words, what somebody hid or erased: one event each, the stronger of the two. */
export const readDecisions = (
  room: Room,
  { me, joinedAt }: Attentive,
  site: SiteState | undefined,
): readonly AttentionEvent[] =>
  [...(room.state()?.moderation ?? [])].flatMap(([item, { hidden, erasing }]) => {
    const [decision, reason]: readonly [Hiding | null, "erased" | "hidden"] = erasing
      ? [erasing, "erased"]
      : [hidden, "hidden"]
    if (!decision || !site || authorOfItem(site, item) !== me || decision.at <= joinedAt) return []
    const id = `${reason}/${item}`
    return [
      {
        id,
        reasons: [reason],
        post: postOf(room, item),
        item,
        from: [decision.by],
        emojis: [],
        at: decision.at,
        // Hidden once more after it was shown again, it is news.
        parts: [`${id}/${decision.at}`],
        known: false,
      },
    ]
  })
