import { parseItem, type Item } from "./items.ts"
import type { DeviceId, ItemId, MemberId } from "../kernel/ids.ts"
import type { ItemRecord } from "../ledger/ledger.ts"
import type { Held, ItemIndex } from "./itemIndex.ts"

export interface Attribution {
  /** Whose device it is or was. */
  readonly memberOf: (device: DeviceId) => MemberId | undefined
  /** Whether that member's items count: those of people who left or were removed still do. */
  readonly mayHaveWritten: (member: MemberId) => boolean
}

/** Decides which records count, and tells the index. Each call gives the items whose view may have changed. */
export interface ItemIntake {
  take(items: readonly ItemRecord[], gone: readonly ItemId[]): ReadonlySet<ItemId>
  reattribute(): ReadonlySet<ItemId>
}

interface Entry {
  readonly record: ItemRecord
  readonly item: Item
  /** Set while the item counts. */
  readonly held: Held | undefined
}

export const createItemIntake = ({ memberOf, mayHaveWritten }: Attribution, index: ItemIndex): ItemIntake => {
  const entries = new Map<ItemId, Entry>()
  const devices = new Map<DeviceId, { author: MemberId | undefined; readonly items: Set<ItemId> }>()

  const attribute = (device: DeviceId): MemberId | undefined => {
    const member = memberOf(device)
    return member !== undefined && mayHaveWritten(member) ? member : undefined
  }

  const deviceOf = (id: DeviceId) => {
    const known = devices.get(id)
    if (known) return known
    const fresh = { author: attribute(id), items: new Set<ItemId>() }
    devices.set(id, fresh)
    return fresh
  }

  const put = (record: ItemRecord, item: Item, dirty: Set<ItemId>): void => {
    const { id, hash, hlc, device } = record
    const { author, items } = deviceOf(device)
    const held = author === undefined ? undefined : { id, hash, hlc, device, author, record, item }
    entries.set(id, { record, item, held })
    items.add(id)
    if (held) for (const touched of index.add(held)) dirty.add(touched)
  }

  const drop = (id: ItemId, dirty: Set<ItemId>): void => {
    const entry = entries.get(id)
    if (!entry) return
    entries.delete(id)
    deviceOf(entry.record.device).items.delete(id)
    if (entry.held) for (const touched of index.remove(entry.held)) dirty.add(touched)
  }

  /** Two envelopes can claim one id only where a chain forked: then every device keeps the same one of them. */
  const takeRecord = (record: ItemRecord, dirty: Set<ItemId>): void => {
    const known = entries.get(record.id)
    if (known && known.record.hash <= record.hash) return
    const item = parseItem(record.body)
    if (!item) return
    drop(record.id, dirty)
    put(record, item, dirty)
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
      for (const [id, device] of devices) {
        const author = attribute(id)
        if (author === device.author) continue
        const records = [...device.items].flatMap((item) => entries.get(item) ?? [])
        for (const { record } of records) drop(record.id, dirty)
        device.author = author
        for (const { record, item } of records) put(record, item, dirty)
      }
      return dirty
    },
  }
}
