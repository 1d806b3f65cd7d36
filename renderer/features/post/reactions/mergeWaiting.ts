import type { ReactionView, WaitingView } from "../../../../shared/application/site.ts"
import type { ItemId, LedgerId, MemberId } from "../../../../shared/kernel/ids.ts"

export interface ShownReaction extends ReactionView {
  /** Set while it can still be taken back before it leaves. */
  readonly waiting: string | null
}

const applyOne = (reactions: readonly ShownReaction[], change: ReactionChange, me: MemberId): ShownReaction[] => {
  const before = reactions.find((reaction) => reaction.emoji === change.emoji)
  const others = (before?.members ?? []).filter((member) => member !== me)
  const count = (before?.count ?? 0) - (before?.mine ? 1 : 0) + (change.remove ? 0 : 1)
  const after: ShownReaction = {
    emoji: change.emoji,
    count,
    mine: !change.remove,
    members: change.remove ? others : [...others, me],
    waiting: change.id,
  }
  if (!before) return count > 0 ? [...reactions, after] : [...reactions]
  return reactions.map((reaction) => (reaction === before ? after : reaction))
}

interface ReactionChange {
  readonly id: string
  readonly emoji: string
  readonly remove: boolean
}

/** An item's reactions as they will be once the outbox has left: one's own tap shows at once. */
export const mergeWaiting = (
  reactions: readonly ReactionView[],
  waiting: readonly WaitingView[],
  { ledger, item, me }: { readonly ledger: LedgerId; readonly item: ItemId; readonly me: MemberId },
): readonly ShownReaction[] => {
  let shown: readonly ShownReaction[] = reactions.map((reaction) => ({ ...reaction, waiting: null }))
  for (const { id, input } of waiting)
    if (input.kind === "reaction" && input.ledger === ledger && input.item === item)
      shown = applyOne(shown, { id, emoji: input.emoji, remove: input.remove }, me)
  return shown.filter((reaction) => reaction.count > 0 || reaction.waiting !== null)
}
