import type { JsonValue } from "../kernel/json.ts"
import { joinEntries, keyOf, type OwnEntry, type OwnKinds, sameValue, splitKey, writeValue } from "./ownEntry.ts"
import { createOwnSums, groupOf, type OwnSums } from "./ownSums.ts"

/** What a member reads in many years; beyond, nothing new is taken from other devices. */
export const MAX_ENTRIES = 200_000
/** What is dated later, by a clock that runs ahead, is taken once its time comes. */
export const MAX_AHEAD_MS = 24 * 60 * 60 * 1000

/** An entry of this kind and name says until when everything was erased, everywhere. */
export const ERASED = { kind: "erased", name: "all" } as const

export interface OwnTaken {
  /** As they stand now. */
  readonly changed: readonly OwnEntry[]
  readonly dropped: readonly OwnEntry[]
}

/** All entries of one member, as one device knows them: any order of the same entries ends in the same. */
export interface OwnState {
  get(kind: string, name: string): OwnEntry | undefined
  list(kind: string): ReadonlyMap<string, OwnEntry>
  all(): Iterable<OwnEntry>
  /** The time to be given to what is said now: later than anything that it replaces. */
  stamp(kind: string, name: string): number
  /** @param foreign whether it comes from another device: this one's own is never refused */
  take(entries: readonly OwnEntry[], foreign: boolean): OwnTaken
  readonly sums: Pick<OwnSums, "all" | "total">
  inGroups(groups: ReadonlySet<number>): readonly OwnEntry[]
}

export const createOwnState = (kinds: OwnKinds, now: () => number): OwnState => {
  const held = new Map<string, Map<string, OwnEntry>>()
  const sums = createOwnSums()
  let size = 0
  /** What is dated no later was erased. */
  let floor = 0

  const get = (kind: string, name: string): OwnEntry | undefined => held.get(kind)?.get(name)
  const put = (entry: OwnEntry): void => {
    const ofKind = held.get(entry.kind) ?? new Map<string, OwnEntry>()
    held.set(entry.kind, ofKind)
    const before = ofKind.get(entry.name)
    if (before) sums.toggle(before)
    else size += 1
    ofKind.set(entry.name, entry)
    sums.toggle(entry)
  }
  const drop = (entry: OwnEntry): void => {
    if (!held.get(entry.kind)?.delete(entry.name)) return
    size -= 1
    sums.toggle(entry)
  }
  const all = (): OwnEntry[] => [...held.values()].flatMap((ofKind) => [...ofKind.values()])

  const takeOne = (found: OwnEntry, foreign: boolean): OwnEntry | undefined => {
    const entry = foreign ? checkEntry(kinds, found, now() + MAX_AHEAD_MS) : found
    if (!entry || entry.at <= floor) return undefined
    const known = get(entry.kind, entry.name)
    if (!known && foreign && size >= MAX_ENTRIES) return undefined
    const joined = known ? joinEntries(kinds.get(entry.kind), known, entry) : entry
    if (known && known.at === joined.at && sameValue(known.value, joined.value)) return undefined
    put(joined)
    return joined
  }
  /** Everything that an erasure covers goes, but what says so. */
  const sink = (): readonly OwnEntry[] => {
    const said = get(ERASED.kind, ERASED.name)
    if (!said || typeof said.value !== "number" || said.value <= floor) return []
    floor = said.value
    const gone = all().filter((entry) => entry !== said && entry.at <= floor)
    for (const entry of gone) drop(entry)
    return gone
  }

  return {
    get,
    list: (kind) => held.get(kind) ?? NOTHING,
    all,
    stamp: (kind, name) => Math.max(now(), floor + 1, 1 + (get(kind, name)?.at ?? 0)),
    take(entries, foreign) {
      const changed = new Map<string, OwnEntry>()
      for (const found of entries) {
        const joined = takeOne(found, foreign)
        if (joined) changed.set(keyOf(joined), joined)
      }
      const dropped = sink()
      for (const entry of dropped) changed.delete(keyOf(entry))
      return { changed: [...changed.values()], dropped }
    },
    sums,
    inGroups: (groups) => all().filter((entry) => groups.has(groupOf(entry))),
  }
}

const NOTHING: ReadonlyMap<string, OwnEntry> = new Map()

const isTime = (at: number, latest: number): boolean => Number.isSafeInteger(at) && at > 0 && at <= latest

/** An entry of another device in its one form; undefined where it is none, or dated too far ahead. */
const checkEntry = (kinds: OwnKinds, entry: OwnEntry, latest: number): OwnEntry | undefined => {
  const kind = kinds.get(entry.kind)
  if (!isTime(entry.at, latest) || !splitKey(keyOf(entry))) return undefined
  const value: JsonValue | undefined = kind ? kind.parse(entry.value) : entry.value
  if (value === undefined || writeValue(value) === undefined) return undefined
  return (kind?.latest?.(value) ?? 0) <= latest ? { ...entry, value } : undefined
}
