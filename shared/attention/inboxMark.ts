import * as v from "valibot"
import type { AttentionEvent } from "./attentionEvent.ts"

/** Where a member put an entry of their inbox. */
export const PLACES = ["todo", "later", "done"] as const
export type Place = (typeof PLACES)[number]

/** A mark from before marks were dated: whatever is said later stands. */
const LONG_AGO = 1
const time = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), LONG_AGO)

const schema = v.object({
  place: v.picklist(PLACES),
  /** When it was put there, in epoch milliseconds; 0 where nobody did. */
  placeAt: time,
  unread: v.boolean(),
  unreadAt: time,
  /** What of the event the member had seen then: a reaction that comes later is news again. */
  parts: v.array(v.string()),
})

/** What a member did with an entry, on any of their devices. */
export type InboxMark = v.InferOutput<typeof schema>

export const parseMark = (row: unknown): InboxMark | undefined => {
  const parsed = v.safeParse(schema, row)
  return parsed.success ? { ...parsed.output, parts: inOneForm(parsed.output.parts) } : undefined
}

const inOneForm = (parts: readonly string[]): string[] => [...new Set(parts)].sort()

/** "read" leaves an entry where it is; "unread" takes it back to what there is to do. */
export type MarkAs = "done" | "later" | "read" | "unread"

export interface Marking {
  readonly as: MarkAs
  /** Where the entry stood when it was marked. */
  readonly before: Place
  /** Epoch milliseconds, later than those of the mark that it had. */
  readonly at: number
  readonly known: InboxMark | undefined
}

export const markEvent = (event: AttentionEvent, { as, before, at, known }: Marking): InboxMark => {
  const parts = inOneForm([...(known?.parts ?? []), ...event.parts])
  const read = { unread: as === "unread", unreadAt: at, parts }
  if (as === "done" || as === "later") return { ...read, place: as, placeAt: at }
  if (as === "unread") return { ...read, place: "todo", placeAt: at }
  // Opened, it was put nowhere: where another device put it meanwhile stands.
  if (known?.place === before) return { ...read, place: before, placeAt: known.placeAt }
  return { ...read, place: before, placeAt: known ? at : 0 }
}

/** What marks of two devices come to: the last word on where it belongs, the last word on whether it was read, all that was seen. */
export const joinMarks = (one: InboxMark, other: InboxMark): InboxMark => {
  const placed = isPlacedBefore(one, other) ? other : one
  const read = isReadBefore(one, other) ? other : one
  return {
    place: placed.place,
    placeAt: placed.placeAt,
    unread: read.unread,
    unreadAt: read.unreadAt,
    parts: inOneForm([...one.parts, ...other.parts]),
  }
}

/** At the same time: done before later, later before to do; read before unread. */
const isPlacedBefore = (one: InboxMark, other: InboxMark): boolean =>
  one.placeAt < other.placeAt ||
  (one.placeAt === other.placeAt && PLACES.indexOf(one.place) < PLACES.indexOf(other.place))

const isReadBefore = (one: InboxMark, other: InboxMark): boolean =>
  one.unreadAt < other.unreadAt || (one.unreadAt === other.unreadAt && one.unread && !other.unread)

/** Where an event stands: a mark counts as long as it covers all of it, then what the member did elsewhere. */
export const placeEvent = (
  event: AttentionEvent,
  mark: InboxMark | undefined,
): { readonly place: Place; readonly unread: boolean } => {
  const covered = new Set(mark?.parts)
  if (mark && event.parts.every((part) => covered.has(part))) return { place: mark.place, unread: mark.unread }
  return { place: "todo", unread: !event.known }
}
