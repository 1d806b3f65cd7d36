import { parseItem, type Item } from "./items.ts"
import type { DeviceId, ItemId, MemberId } from "../kernel/ids.ts"
import type { ItemRecord } from "../ledger/ledger.ts"
import type { Held, ItemIndex } from "./itemIndex.ts"

export interface Attribution {
  /** Whose device it is or was. */
  readonly memberOf: (device: DeviceId) => MemberId | undefined
  /** Whether that member's items count: those of people who left or were removed still do. */
  readonly mayHaveWritten: (member: MemberId) => boolean
  /** The last seq of that device whose content counts, where its chain was cut off. */
  readonly endOf?: (device: DeviceId) => number | undefined
}

/** Decides which records count, and tells the index. Each call gives the items whose view may have changed. */
export interface ItemIntake {
  take(items: readonly ItemRecord[], gone: readonly ItemId[]): ReadonlySet<ItemId>
  reattribute(): ReadonlySet<ItemId>
}

/** What was read of a record; it counts while it has an author. There are as many as items, so nothing of them is kept twice. */
type Entry = Held | (Omit<Held, "author"> & { readonly author: undefined })

/** Whose device it is, if their items count, and how far. */
interface Authorship {
  readonly author: MemberId | undefined
  readonly end: number
}

const counts = (entry: Entry): entry is Held => entry.author !== undefined

export const createItemIntake = ({ memberOf, mayHaveWritten, endOf }: Attribution, index: ItemIndex): ItemIntake => {
  const entries = new Map<ItemId, Entry>()
  const authors = new Map<DeviceId, Authorship>()

  const attribute = (device: DeviceId): Authorship => {
    const member = memberOf(device)
    const author = member !== undefined && mayHaveWritten(member) ? member : undefined
    return { author, end: endOf?.(device) ?? Infinity }
  }
  const authorOf = (device: DeviceId, seq: number): MemberId | undefined => {
    const known = authors.get(device) ?? attribute(device)
    authors.set(device, known)
    return seq <= known.end ? known.author : undefined
  }

  const put = (entry: Entry, dirty: Set<ItemId>): void => {
    entries.set(entry.id, entry)
    if (counts(entry)) for (const touched of index.add(entry)) dirty.add(touched)
  }

  const drop = (id: ItemId, dirty: Set<ItemId>): void => {
    const entry = entries.get(id)
    if (!entry) return
    entries.delete(id)
    if (counts(entry)) for (const touched of index.remove(entry)) dirty.add(touched)
  }

  /** Two envelopes can claim one id only where a chain forked: then every device keeps the same one of them. */
  const takeRecord = ({ id, hash, hlc, device, seq, body }: ItemRecord, dirty: Set<ItemId>): void => {
    const known = entries.get(id)
    if (known && known.hash <= hash) return
    const item = parseItem(body)
    if (!item) return
    drop(id, dirty)
    put(createEntry({ id, hash, hlc, device, seq, item }, authorOf(device, seq)), dirty)
  }

  return {
    take(items, gone) {
      const dirty = new Set<ItemId>()
      for (const record of items) takeRecord(record, dirty)
      for (const id of gone) drop(id, dirty)
      return dirty
    },
    reattribute() {
      const dirty = new Set<ItemId>()
      const changed = new Set(
        [...authors].flatMap(([device, { author, end }]) => {
          const now = attribute(device)
          return now.author === author && now.end === end ? [] : [device]
        }),
      )
      if (changed.size === 0) return dirty
      for (const device of changed) authors.set(device, attribute(device))
      const moved = [...entries.values()].filter(({ device }) => changed.has(device))
      for (const { id } of moved) drop(id, dirty)
      for (const { id, hash, hlc, device, seq, item } of moved)
        put(createEntry({ id, hash, hlc, device, seq, item }, authorOf(device, seq)), dirty)
      return dirty
    },
  }
}

const createEntry = (
  { id, hash, hlc, device, seq, item }: Omit<Held, "author"> & { readonly item: Item },
  author: MemberId | undefined,
): Entry => ({ id, hash, hlc, device, seq, item, author })
