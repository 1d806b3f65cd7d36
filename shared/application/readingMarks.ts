import { type ItemId, type LedgerId, parseItemId, parseLedgerId } from "../kernel/ids.ts"
import type { Unsubscribe } from "../kernel/subscription.ts"
import type { OwnBox } from "./own/ownBox.ts"
import type { PostKey } from "./site.ts"

const KIND = "read"

const nameOf = ({ ledger, item }: PostKey): string => `${ledger}/${item}`

/** A post as rows of this member name it. */
export const parsePostName = (name: string): PostKey | undefined => {
  const [ledgerText, itemText] = name.split("/")
  const ledger = parseLedgerId(ledgerText)
  const item = parseItemId(itemText)
  return ledger && item ? { ledger, item } : undefined
}

/** Which posts this member has read, on any of their devices. */
export interface ReadingMarks {
  has(ledger: LedgerId, item: ItemId): boolean
  /** In force at once. @returns the keys that were not marked yet */
  mark(keys: readonly PostKey[]): Promise<readonly PostKey[]>
  /** @returns the keys that were marked */
  unmark(keys: readonly PostKey[]): Promise<readonly PostKey[]>
  /** Hears of what another device of theirs read, or takes back. */
  subscribe(listener: (keys: readonly PostKey[]) => void): Unsubscribe
}

export const openReadingMarks = (box: OwnBox): ReadingMarks => {
  const has = (key: PostKey): boolean => box.valueOf(KIND, nameOf(key)) === true
  const set = async (keys: readonly PostKey[], value: boolean): Promise<readonly PostKey[]> => {
    const fresh = keys.filter((key) => has(key) !== value)
    await box.note(fresh.map((key) => ({ kind: KIND, name: nameOf(key), value })))
    return fresh
  }
  return {
    has: (ledger, item) => has({ ledger, item }),
    mark: (keys) => set(keys, true),
    unmark: (keys) => set(keys, false),
    subscribe: (listener) =>
      box.subscribe(({ from, changed, dropped }) => {
        const elsewhere = from ? changed : []
        const keys = [...elsewhere, ...dropped].flatMap(({ kind, name }) =>
          kind === KIND ? (parsePostName(name) ?? []) : [],
        )
        if (keys.length > 0) listener(keys)
      }),
  }
}
