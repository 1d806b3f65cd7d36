import type { ItemId, LedgerId } from "../kernel/ids.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { PostKey } from "./site.ts"

const PREFIX = "read/"

const keyOf = (ledger: LedgerId, item: ItemId): string => `${PREFIX}${ledger}/${item}`

/** Which posts this member has read; stays on this device. */
export interface ReadingMarks {
  has(ledger: LedgerId, item: ItemId): boolean
  /** @returns the keys that were not marked yet */
  mark(keys: readonly PostKey[]): Promise<readonly PostKey[]>
  /** @returns the keys that were marked */
  unmark(keys: readonly PostKey[]): Promise<readonly PostKey[]>
}

export const openReadingMarks = async (store: EnvelopeStore): Promise<ReadingMarks> => {
  const marked = new Set((await store.listLocal(PREFIX)).map(({ key }) => key))
  return {
    has: (ledger, item) => marked.has(keyOf(ledger, item)),
    async mark(keys) {
      const fresh = keys.filter(({ ledger, item }) => !marked.has(keyOf(ledger, item)))
      for (const { ledger, item } of fresh) marked.add(keyOf(ledger, item))
      // A full disk only costs the mark at the next start: reading goes on.
      if (fresh.length > 0)
        await store.writeLocal(fresh.map(({ ledger, item }) => ({ put: { key: keyOf(ledger, item), value: 1 } })))
      return fresh
    },
    async unmark(keys) {
      const known = keys.filter(({ ledger, item }) => marked.delete(keyOf(ledger, item)))
      if (known.length > 0) await store.writeLocal(known.map(({ ledger, item }) => ({ remove: keyOf(ledger, item) })))
      return known
    },
  }
}
