import { joinMarks, parseMark } from "../../attention/inboxMark.ts"
import { parseDirection } from "../../attention/relevance/tuning.ts"
import { STANCES } from "../../attention/stance.ts"
import type { JsonValue } from "../../kernel/json.ts"
import type { OwnKind, OwnKinds } from "../../own/ownEntry.ts"
import { ERASED } from "../../own/ownState.ts"

/** Chosen or not: the last click stands. */
const flag: OwnKind = { parse: (value) => (typeof value === "boolean" ? value : undefined) }

const parseTime = (value: JsonValue): number | undefined =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** A time up to which something was gone through: it never goes back. */
const position: OwnKind = {
  parse: parseTime,
  join: (one, other) => Math.max(parseTime(one) ?? 0, parseTime(other) ?? 0),
  latest: (value) => parseTime(value) ?? 0,
}

const stance: OwnKind = {
  parse: (value) => (value === null ? null : STANCES.find((known) => known === value)),
}

const tuning: OwnKind = { parse: (value) => (value === null ? null : parseDirection(value)) }

const mark: OwnKind = {
  parse: (value) => parseMark(value),
  join(one, other) {
    const [first, second] = [parseMark(one), parseMark(other)]
    return first && second ? joinMarks(first, second) : (first ?? second ?? one)
  },
  latest(value) {
    const read = parseMark(value)
    return Math.max(read?.placeAt ?? 0, read?.unreadAt ?? 0)
  },
}

/** Each as its own screen reads it; what it cannot read is as it was at first. */
const setting: OwnKind = { parse: (value) => value }

/** Kinds of which the name alone says most: it was chosen, or read. */
export const FLAGS = ["read", "saved", "favourite", "mute", "topic", "noted"] as const

/** What follows a member from one of their machines to another; docs/protocol.md has the same table. */
export const OWN_KINDS: OwnKinds = new Map<string, OwnKind>([
  ...FLAGS.map((kind) => [kind, flag] as const),
  ["stance", stance],
  ["inbox", mark],
  ["tuning", tuning],
  ["setting", setting],
  ["position", position],
  [ERASED.kind, position],
])
