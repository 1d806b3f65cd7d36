import type { HeadRow, StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import type { DeviceId, LedgerId } from "../../../shared/kernel/ids.ts"
import type { Result } from "../../../shared/kernel/result.ts"
import type { Database } from "./database.ts"
import { readKeys } from "./readRows.ts"
import { isSheaf, parseStoredRows } from "./sheaf.ts"
import { ENVELOPES, HEADS, SET_ASIDE } from "./siteSchema.ts"
import { createStoredRow } from "./storedRow.ts"
import { untieSheaves } from "./untieSheaves.ts"
import { writePast } from "./writePast.ts"

interface ChainEnd {
  readonly ledger: LedgerId
  readonly device: DeviceId
  readonly fromSeq: number
  /** What becomes the chain's head; null where no row is left. */
  readonly head: HeadRow | null
}

/** Keeps the bytes of every row that the browser can still read. */
export const setChainAside = (
  database: Database,
  { ledger, device, fromSeq, head }: ChainEnd,
): Promise<Result<void, StoreFailure>> => {
  const range = IDBKeyRange.bound([ledger, device, fromSeq], [ledger, device, []])
  return writePast(database, {
    stores: [ENVELOPES, HEADS, SET_ASIDE],
    touched: () => readKeys(database, { store: ENVELOPES, range }),
    work(transaction, isUnreadable) {
      const envelopes = transaction.objectStore(ENVELOPES)
      const first = { device, seq: fromSeq }
      untieSheaves(envelopes, { ledger, keys: [first], isUnreadable }, () => {
        const keys = envelopes.getAllKeys(range)
        keys.addEventListener("success", () => {
          for (const key of keys.result.filter((found) => !isUnreadable(found))) keepAside(transaction, key)
          envelopes.delete(range)
        })
      })
      const heads = transaction.objectStore(HEADS)
      if (head === null) heads.delete([ledger, device])
      else heads.put(head)
    },
  })
}

/** Row by row, since one of them may still be erased: so a sheaf whose rows do not come apart is not kept. */
const keepAside = (transaction: IDBTransaction, key: IDBValidKey): void => {
  const aside = transaction.objectStore(SET_ASIDE)
  const request: IDBRequest<unknown> = transaction.objectStore(ENVELOPES).get(key)
  request.addEventListener("success", () => {
    if (!isSheaf(request.result)) aside.add(request.result)
    else for (const row of parseStoredRows(request.result) ?? []) aside.add(createStoredRow(row))
  })
}
