import type { JsonValue } from "../../kernel/json.ts"
import type { LocalWrite } from "../../ledger/envelopeStore.ts"
import { keyOf, type OwnEntry, splitKey } from "../../own/ownEntry.ts"
import { FLAGS, OWN_KINDS } from "./ownKinds.ts"

export const OWN_PREFIX = "own/"

interface OwnRow {
  readonly at: number
  readonly value: unknown
}

/** By hand: there may be a hundred thousand, and a site opens with them. */
const isRow = (row: unknown): row is OwnRow =>
  typeof row === "object" &&
  row !== null &&
  "value" in row &&
  "at" in row &&
  typeof row.at === "number" &&
  Number.isSafeInteger(row.at) &&
  row.at > 0

export const ownRowKey = (entry: Pick<OwnEntry, "kind" | "name">): string => OWN_PREFIX + keyOf(entry)

export const putOwn = (entry: OwnEntry): LocalWrite => ({
  put: { key: ownRowKey(entry), value: { at: entry.at, value: entry.value } },
})

/** As the store gives it back; undefined for what cannot be read: other devices of the member have it still, or it is as at first. */
export const parseOwnRow = (key: string, row: unknown): OwnEntry | undefined => {
  const named = splitKey(key.slice(OWN_PREFIX.length))
  if (!named) return undefined
  // The row is damaged, its name is not: it was there because something was chosen, and whatever is said later stands.
  if (!isRow(row)) return FLAGS.some((kind) => kind === named.kind) ? { ...named, at: 1, value: true } : undefined
  // Of a kind that a later version added, it is kept as it came.
  const stored = row.value as JsonValue
  const kind = OWN_KINDS.get(named.kind)
  const value = kind ? kind.parse(stored) : stored
  return value === undefined ? undefined : { ...named, at: row.at, value }
}
