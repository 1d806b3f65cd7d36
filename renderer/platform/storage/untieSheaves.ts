import type { RowKey } from "../../../shared/ledger/envelopeStore.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { answered, type Database } from "./database.ts"
import { isSheaf, MAX_SHEAF_ROWS, parseStoredRows } from "./sheaf.ts"
import { ENVELOPES } from "./siteSchema.ts"
import { createStoredRow } from "./storedRow.ts"

/** Keys under which a row may lie: its own, or that of the sheaf that holds it. */
export const holdersOf = (ledger: LedgerId, { device, seq }: RowKey): IDBKeyRange =>
  IDBKeyRange.bound([ledger, device, seq], [ledger, device, seq + MAX_SHEAF_ROWS - 1])

/** The keys that there are of those. */
export const readHolders = (
  database: Database,
  ledger: LedgerId,
  keys: readonly RowKey[],
): Promise<readonly IDBValidKey[]> =>
  database.read([ENVELOPES], async (transaction) => {
    const envelopes = transaction.objectStore(ENVELOPES)
    return (await Promise.all(keys.map((key) => answered(envelopes.getKey(holdersOf(ledger, key)))))).filter(isKey)
  })

const isKey = (key: IDBValidKey | undefined): key is IDBValidKey => key !== undefined

interface Untying {
  readonly ledger: LedgerId
  readonly keys: readonly RowKey[]
  /** What must not be read: it would abort the transaction. */
  readonly isUnreadable: (key: IDBValidKey) => boolean
}

/** Gives each of these rows a key of its own, one after the other, where it lies in a sheaf; then goes on. In the same transaction, so that no row is ever there twice or not at all. */
export const untieSheaves = (
  envelopes: IDBObjectStore,
  { ledger, keys, isUnreadable }: Untying,
  then: () => void,
): void => {
  const [first, ...rest] = keys
  if (first === undefined) return then()
  const goOn = (): void => untieSheaves(envelopes, { ledger, keys: rest, isUnreadable }, then)
  const holder = envelopes.getKey(holdersOf(ledger, first))
  holder.addEventListener("success", () => {
    const key = holder.result
    if (key === undefined || isUnreadable(key)) return goOn()
    const stored: IDBRequest<unknown> = envelopes.get(key)
    stored.addEventListener("success", () => {
      if (isSheaf(stored.result)) untie(envelopes, key, stored.result)
      goOn()
    })
  })
}

/** One whose rows do not come apart serves nobody, and what is to be erased may lie in it. */
const untie = (envelopes: IDBObjectStore, key: IDBValidKey, sheaf: unknown): void => {
  const rows = parseStoredRows(sheaf)
  if (rows === undefined) envelopes.delete(key)
  for (const row of rows ?? []) envelopes.put(createStoredRow(row))
}
