import type { EnvelopeBody } from "../../../shared/ledger/envelope.ts"
import type { HeadRow, RowKey } from "../../../shared/ledger/envelopeStore.ts"
import type { DeviceId, LedgerId } from "../../../shared/kernel/ids.ts"
import type { Refuse } from "./database.ts"
import { isRecord, parseEnvelopeRow } from "./parseRows.ts"
import { BY_ROW, ENVELOPES, HEADS, SET_ASIDE } from "./siteSchema.ts"
import { createStoredRow } from "./storedRow.ts"

/** Bytes that were set aside under the same key lose their body too. */
export const eraseRow = (transaction: IDBTransaction, ledger: LedgerId, { device, seq }: RowKey): void => {
  const envelopes = transaction.objectStore(ENVELOPES)
  const request = envelopes.get([ledger, device, seq])
  request.addEventListener("success", () => {
    if (isRecord(request.result)) envelopes.put(withoutBody(request.result))
  })
  const aside = transaction.objectStore(SET_ASIDE).index(BY_ROW).openCursor([ledger, device, seq])
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

export interface ChainEnd {
  readonly ledger: LedgerId
  readonly device: DeviceId
  readonly fromSeq: number
  /** What becomes the chain's head; null where no row is left. */
  readonly head: HeadRow | null
}

export const setChainAside = (transaction: IDBTransaction, { ledger, device, fromSeq, head }: ChainEnd): void => {
  const envelopes = transaction.objectStore(ENVELOPES)
  const aside = transaction.objectStore(SET_ASIDE)
  const range = IDBKeyRange.bound([ledger, device, fromSeq], [ledger, device, []])
  const keys = envelopes.getAllKeys(range)
  keys.addEventListener("success", () => {
    for (const key of keys.result) moveAside(envelopes, aside, key)
  })
  const heads = transaction.objectStore(HEADS)
  if (head === null) heads.delete([ledger, device])
  else heads.put(head)
}

const moveAside = (envelopes: IDBObjectStore, aside: IDBObjectStore, key: IDBValidKey): void => {
  const request = envelopes.get(key)
  request.addEventListener("success", () => {
    aside.add(request.result)
    envelopes.delete(key)
  })
  request.addEventListener("error", (event) => {
    // Bytes that the browser itself cannot read any more cannot be kept.
    event.preventDefault()
    event.stopPropagation()
    envelopes.delete(key)
  })
}
