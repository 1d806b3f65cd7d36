import type { EnvelopeBody } from "../../../shared/ledger/envelope.ts"
import type { RowKey } from "../../../shared/ledger/envelopeStore.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import type { Refuse } from "./database.ts"
import { parseEnvelopeRow } from "./parseRows.ts"
import { ENVELOPES } from "./siteSchema.ts"
import { createStoredRow } from "./storedRow.ts"

/** Refuses as a conflict where there is no such row or where it was erased: erasure wins. */
export const restoreBody = (
  transaction: IDBTransaction,
  restored: { readonly ledger: LedgerId; readonly key: RowKey; readonly body: EnvelopeBody },
  refuse: Refuse,
): void => {
  const envelopes = transaction.objectStore(ENVELOPES)
  const request = envelopes.get([restored.ledger, restored.key.device, restored.key.seq])
  request.addEventListener("success", () => {
    const row = parseEnvelopeRow(request.result)
    if (row === undefined || row.absence === "erased") refuse({ kind: "conflict" })
    else if (row.absence === "missing") envelopes.put(createStoredRow({ ...row, body: restored.body, absence: null }))
  })
}
