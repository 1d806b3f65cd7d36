import type { EnvelopeBody } from "../../../shared/ledger/envelope.ts"
import type { RowKey } from "../../../shared/ledger/envelopeStore.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import type { Refuse } from "./database.ts"
import { parseStoredRows } from "./sheaf.ts"
import { ENVELOPES } from "./siteSchema.ts"
import { createStoredRow } from "./storedRow.ts"
import { holdersOf } from "./untieSheaves.ts"

/** Refuses as a conflict where there is no such row or where it was erased: erasure wins. */
export const restoreBody = (
  transaction: IDBTransaction,
  restored: { readonly ledger: LedgerId; readonly key: RowKey; readonly body: EnvelopeBody },
  refuse: Refuse,
): void => {
  const envelopes = transaction.objectStore(ENVELOPES)
  const { ledger, key, body } = restored
  const request: IDBRequest<unknown> = envelopes.get(holdersOf(ledger, key))
  request.addEventListener("success", () => {
    const row = parseStoredRows(request.result)?.find(({ seq }) => seq === key.seq)
    if (row === undefined || row.absence === "erased") refuse({ kind: "conflict" })
    else if (row.absence === "missing") envelopes.put(createStoredRow({ ...row, body, absence: null }))
  })
}
