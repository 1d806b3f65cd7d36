import type { ReactionTime } from "../community/postData.ts"
import type { ItemId } from "../kernel/ids.ts"
import type { AttentionEvent, Attentive } from "./attentionEvent.ts"

interface ReactedItem {
  readonly post: ItemId
  /** Written by the reader. */
  readonly item: ItemId
  readonly times: readonly ReactionTime[]
}

/** All reactions of others to one item of the reader's make one event; none, no event. */
export const readReactionEvent = (
  { post, item, times }: ReactedItem,
  { me, joinedAt }: Pick<Attentive, "me" | "joinedAt">,
): readonly AttentionEvent[] => {
  const latestFirst = times.filter(({ member, at }) => member !== me && at > joinedAt).reverse()
  const [latest] = latestFirst
  if (!latest) return []
  return [
    {
      id: `reaction/${item}`,
      reasons: ["reaction"],
      post,
      item,
      from: [...new Set(latestFirst.map(({ member }) => member))],
      emojis: [...new Set(latestFirst.map(({ emoji }) => emoji))],
      at: latest.at,
      parts: latestFirst.map(({ member, emoji }) => `${member}/${emoji}`),
      known: false,
    },
  ]
}
