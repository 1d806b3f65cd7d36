import * as v from "valibot"
import type { AttentionEvent } from "./attentionEvent.ts"

/** Where a member put an entry of their inbox. */
export const PLACES = ["todo", "later", "done"] as const
export type Place = (typeof PLACES)[number]

const schema = v.object({
  place: v.picklist(PLACES),
  unread: v.boolean(),
  /** What of the event the member had seen then: a reaction that comes later is news again. */
  parts: v.array(v.string()),
})

/** What a member did with an entry. */
export type InboxMark = v.InferOutput<typeof schema>

export const parseMark = (row: unknown): InboxMark | undefined => {
  const parsed = v.safeParse(schema, row)
  return parsed.success ? parsed.output : undefined
}

/** "read" leaves an entry where it is; "unread" takes it back to what there is to do. */
export type MarkAs = "done" | "later" | "read" | "unread"

export const markEvent = (event: AttentionEvent, before: Place, as: MarkAs): InboxMark => {
  const place = { done: "done", later: "later", read: before, unread: "todo" } as const
  return { place: place[as], unread: as === "unread", parts: [...event.parts] }
}

/** Where an event stands: a mark counts as long as it covers all of it, then what the member did elsewhere. */
export const placeEvent = (
  event: AttentionEvent,
  mark: InboxMark | undefined,
): { readonly place: Place; readonly unread: boolean } => {
  const covered = new Set(mark?.parts)
  if (mark && event.parts.every((part) => covered.has(part))) return { place: mark.place, unread: mark.unread }
  return { place: "todo", unread: !event.known }
}
