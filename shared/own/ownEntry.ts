import { canonicalJson } from "../crypto/canonicalJson.ts"
import { fromUtf8 } from "../kernel/bytes.ts"
import type { JsonValue } from "../kernel/json.ts"

/** One thing that a member chose, read or put away; of the same kind and name there is one on all of their devices. */
export interface OwnEntry {
  readonly kind: string
  readonly name: string
  /** Epoch milliseconds by the clock of the device that said so last; later than what it knew of before. */
  readonly at: number
  readonly value: JsonValue
}

/** What a kind of entries holds, and what two devices that said different things come to. */
export interface OwnKind {
  /** In its one form; undefined where it is no value of this kind. */
  parse(value: JsonValue): JsonValue | undefined
  /** In any order and however often, the same comes of it; without it the later one stands. */
  join?(one: JsonValue, other: JsonValue): JsonValue
  /** The latest time that a value names, in epoch milliseconds. */
  latest?(value: JsonValue): number
}

/** By the name of the kind; what a later version added is kept, passed on, and has no effect here. */
export type OwnKinds = ReadonlyMap<string, OwnKind>

const KIND = /^[a-z][a-z0-9-]{0,31}$/
const MAX_NAME_LENGTH = 300

/** @returns kind and name of an entry's key, undefined for what is none */
export const splitKey = (key: string): { readonly kind: string; readonly name: string } | undefined => {
  const end = key.indexOf("/")
  const [kind, name] = [key.slice(0, Math.max(0, end)), key.slice(end + 1)]
  return KIND.test(kind) && name.length > 0 && name.length <= MAX_NAME_LENGTH ? { kind, name } : undefined
}

export const keyOf = ({ kind, name }: Pick<OwnEntry, "kind" | "name">): string => `${kind}/${name}`

/** Canonical JSON; undefined for what is too large to be sent. */
export const writeValue = (value: JsonValue): string | undefined => {
  if (typeof value === "boolean") return value ? "true" : "false"
  const bytes = canonicalJson(value)
  return bytes.ok ? fromUtf8(bytes.value) : undefined
}

/** Of two entries of one kind and name; the result is one of them, unless both have their part in it. */
export const joinEntries = (kind: OwnKind | undefined, one: OwnEntry, other: OwnEntry): OwnEntry => {
  const [earlier, later] = isBefore(one, other) ? [one, other] : [other, one]
  if (!kind?.join) return later
  const value = kind.join(earlier.value, later.value)
  return sameValue(value, later.value) ? later : { ...later, value }
}

/** At the same time, the greater text is the later: all devices see it so. */
const isBefore = (one: OwnEntry, other: OwnEntry): boolean =>
  one.at < other.at || (one.at === other.at && (writeValue(one.value) ?? "") < (writeValue(other.value) ?? ""))

export const sameValue = (one: JsonValue, other: JsonValue): boolean =>
  one === other || writeValue(one) === writeValue(other)
