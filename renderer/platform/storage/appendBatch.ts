import type { Result } from "../../../shared/kernel/result.ts"
import type { AppendBatch, EnvelopeRow, LocalWrite, StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import type { Database, Refuse } from "./database.ts"
import { parseEnvelopeRow } from "./parseRows.ts"
import { ENVELOPES, HEADS, LOCAL } from "./siteSchema.ts"
import { createStoredRow } from "./storedRow.ts"

const STORES = [ENVELOPES, HEADS, LOCAL]

/** In one transaction. Nearly always all keys are new; where one is not, the rows are looked at one by one. */
export const appendBatch = (database: Database, batch: AppendBatch): Promise<Result<void, StoreFailure>> =>
  database.writeUnanswered(
    STORES,
    (transaction) => appendNew(transaction, batch),
    (transaction, refuse) => appendPast(transaction, batch, refuse),
  )

const appendNew = (transaction: IDBTransaction, batch: AppendBatch): void => {
  const envelopes = transaction.objectStore(ENVELOPES)
  for (const row of batch.rows) envelopes.add(createStoredRow(row))
  writeBeside(transaction, batch)
}

const appendPast = (transaction: IDBTransaction, batch: AppendBatch, refuse: Refuse): void => {
  const envelopes = transaction.objectStore(ENVELOPES)
  for (const row of batch.rows) addRow(envelopes, row, refuse)
  writeBeside(transaction, batch)
}

const writeBeside = (transaction: IDBTransaction, batch: AppendBatch): void => {
  const heads = transaction.objectStore(HEADS)
  for (const head of batch.heads) heads.put(head)
  writeLocal(transaction, batch.local ?? [])
}

export const writeLocal = (transaction: IDBTransaction, writes: readonly LocalWrite[]): void => {
  const local = transaction.objectStore(LOCAL)
  for (const write of writes)
    if ("put" in write) local.put(write.put.value, write.put.key)
    else local.delete(write.remove)
}

// `add` finds a taken key without a read of its own. The same envelope again is no conflict, and stays as it is: it may have been erased.
const addRow = (envelopes: IDBObjectStore, row: EnvelopeRow, refuse: Refuse): void => {
  const request = envelopes.add(createStoredRow(row))
  request.addEventListener("error", (event) => {
    if (request.error?.name !== "ConstraintError") return
    event.preventDefault()
    event.stopPropagation()
    const taken = envelopes.get([row.ledger, row.device, row.seq])
    taken.addEventListener("success", () => {
      if (parseEnvelopeRow(taken.result)?.hash !== row.hash) refuse({ kind: "conflict" })
    })
  })
}
