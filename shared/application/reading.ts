import type { ItemId, LedgerId } from "../kernel/ids.ts"
import type { CommunityViews } from "./communityViews.ts"
import type { PostViews } from "./postViews.ts"
import type { ReadingMarks } from "./readingMarks.ts"
import type { PostKey, Site } from "./site.ts"

interface ReadingContext {
  readonly marks: ReadingMarks
  readonly posts: Pick<PostViews, "refresh">
  readonly lists: Pick<CommunityViews, "refresh">
  /** What else depends on what was read. */
  readonly refresh: readonly (() => void)[]
}

/** Marks posts as read or unread, and shows it everywhere. */
export const createReading = (context: ReadingContext): Pick<Site, "markRead" | "markUnread"> => {
  const show = (changed: readonly PostKey[]): void => {
    const byLedger = new Map<LedgerId, ItemId[]>()
    for (const { ledger, item } of changed) {
      const items = byLedger.get(ledger)
      if (items) items.push(item)
      else byLedger.set(ledger, [item])
    }
    for (const [ledger, items] of byLedger) context.posts.refresh(ledger, items)
    context.lists.refresh(byLedger)
    for (const refresh of context.refresh) refresh()
  }
  // Read on another of the member's machines, it is read here.
  context.marks.subscribe(show)
  return {
    markRead: async (keys) => show(await context.marks.mark(keys)),
    markUnread: async (keys) => show(await context.marks.unmark(keys)),
  }
}
