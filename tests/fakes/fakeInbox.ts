import type { AttentionSettings } from "../../shared/attention/attentionSettings.ts"
import { DEFAULT_SETTINGS } from "../../shared/attention/attentionSettings.ts"
import type { InboxEntry, Site } from "../../shared/application/site.ts"
import { ok } from "../../shared/kernel/result.ts"
import { createObserved } from "../../shared/kernel/subscription.ts"

/** Entries as a test puts them, with their marks and settings; nothing is derived from posts. */
export const createFakeInbox = () => {
  const inbox = createObserved<readonly InboxEntry[]>([])
  const inboxSettings = createObserved<AttentionSettings>(DEFAULT_SETTINGS)
  const markInbox: Site["markInbox"] = async (ids, as) => {
    const marked = new Set(ids)
    const places = { done: "done", later: "later", unread: "todo" } as const
    inbox.set(
      inbox.get().map((entry) => {
        if (!marked.has(entry.id)) return entry
        return { ...entry, place: as === "read" ? entry.place : places[as], unread: as === "unread" }
      }),
    )
  }
  const changeInboxSettings: Site["changeInboxSettings"] = async (change) => {
    inboxSettings.set({ ...inboxSettings.get(), ...change })
    return ok(undefined)
  }
  return { inbox, inboxSettings, markInbox, changeInboxSettings }
}
