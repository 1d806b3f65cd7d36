import type { LocalWrite, RowKey, StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import type { Result } from "../../../shared/kernel/result.ts"
import { writeLocal } from "./appendBatch.ts"
import type { Database } from "./database.ts"
import { isRecord } from "./parseRows.ts"
import { BY_ROW, ENVELOPES, LOCAL, SET_ASIDE } from "./siteSchema.ts"
import { readHolders, untieSheaves } from "./untieSheaves.ts"
import { writePast } from "./writePast.ts"

/** Bytes that were set aside under the same key lose their body too. */
export const eraseRows = (
  database: Database,
  erased: { readonly ledger: LedgerId; readonly keys: readonly RowKey[]; readonly local: readonly LocalWrite[] },
): Promise<Result<void, StoreFailure>> => {
  const { ledger } = erased
  return writePast(database, {
    stores: [ENVELOPES, SET_ASIDE, LOCAL],
    touched: () => readHolders(database, ledger, erased.keys),
    work(transaction, isUnreadable) {
      untieSheaves(transaction.objectStore(ENVELOPES), { ledger, keys: erased.keys, isUnreadable }, () => {
        for (const { device, seq } of erased.keys) {
          const key = [ledger, device, seq]
          eraseRow(transaction, key, isUnreadable(key))
        }
      })
      writeLocal(transaction, erased.local)
    },
  })
}

const eraseRow = (transaction: IDBTransaction, key: IDBValidKey, unreadable: boolean): void => {
  const envelopes = transaction.objectStore(ENVELOPES)
  const request = unreadable ? undefined : envelopes.get(key)
  request?.addEventListener("success", () => {
    if (isRecord(request.result)) envelopes.put(withoutBody(request.result))
  })
  const aside = transaction.objectStore(SET_ASIDE).index(BY_ROW).openCursor(IDBKeyRange.only(key))
  aside.addEventListener("success", () => {
    const cursor = aside.result
    if (cursor === null) return
    const kept: unknown = cursor.value
    if (isRecord(kept)) cursor.update(withoutBody(kept))
    cursor.continue()
  })
}

const withoutBody = (row: Readonly<Record<string, unknown>>): unknown => {
  const erased: Record<string, unknown> = { ...row, body: null, absence: "erased" }
  delete erased["missingIn"]
  return erased
}
