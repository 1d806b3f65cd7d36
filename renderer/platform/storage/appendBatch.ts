import type { Result } from "../../../shared/kernel/result.ts"
import type { AppendBatch, EnvelopeRow, LocalWrite, StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import { attempt, type Database, type Refuse } from "./database.ts"
import { parseEnvelopeRow } from "./parseRows.ts"
import { parseStoredRows, type Sheaf, tieRows } from "./sheaf.ts"
import { ENVELOPES, HEADS, LOCAL } from "./siteSchema.ts"
import { createStoredRow, type StoredRow } from "./storedRow.ts"
import { untieSheaves } from "./untieSheaves.ts"

const STORES = [ENVELOPES, HEADS, LOCAL]

/** In one transaction. Nearly always nothing of these chains lies there or beyond; where something does, the rows are looked at one by one. */
export const appendBatch = (database: Database, given: AppendBatch): Promise<Result<void, StoreFailure>> =>
  database.write(STORES, (transaction, refuse) => {
    const batch = takeOver(given)
    const envelopes = transaction.objectStore(ENVELOPES)
    const { firsts, inOrder } = firstOfChains(given.rows)
    let unanswered = firsts.length
    let isNew = inOrder
    const goOn = (): void => {
      if (unanswered > 0) return
      attempt(() => (isNew ? appendNew(transaction, batch) : appendPast(transaction, batch, refuse)), refuse)
    }
    for (const { ledger, device, seq } of firsts) {
      const beyond = envelopes.getKey(IDBKeyRange.bound([ledger, device, seq], [ledger, device, []]))
      beyond.addEventListener("success", () => {
        unanswered -= 1
        isNew &&= beyond.result === undefined
        goOn()
      })
    }
    goOn()
  })

interface OwnBatch {
  readonly sheaves: readonly Sheaf[]
  readonly single: readonly StoredRow[]
  readonly beside: Pick<AppendBatch, "heads" | "local">
}

/** What is written after an answer of the database is what was given before it. */
const takeOver = ({ rows, heads, local = [] }: AppendBatch): OwnBatch => {
  const { sheaves, single } = tieRows(rows)
  const own = structuredClone({ single: single.map(createStoredRow), beside: { heads, local } })
  return { sheaves, ...own }
}

/** The first row of each chain in the batch, and whether the rows of each rise. */
const firstOfChains = (rows: readonly EnvelopeRow[]) => {
  const firsts = new Map<string, EnvelopeRow>()
  const lasts = new Map<string, number>()
  let inOrder = true
  for (const row of rows) {
    const chain = `${row.ledger}/${row.device}`
    if (!firsts.has(chain)) firsts.set(chain, row)
    inOrder &&= row.seq > (lasts.get(chain) ?? -1)
    lasts.set(chain, row.seq)
  }
  return { firsts: [...firsts.values()], inOrder }
}

/** Committed without waiting for the requests' answers, so that a busy page does not hold up its own disk. */
const appendNew = (transaction: IDBTransaction, { sheaves, single, beside }: OwnBatch): void => {
  const envelopes = transaction.objectStore(ENVELOPES)
  for (const stored of [...sheaves, ...single]) envelopes.add(stored)
  writeBeside(transaction, beside)
  transaction.commit()
}

const appendPast = (transaction: IDBTransaction, { sheaves, single, beside }: OwnBatch, refuse: Refuse): void => {
  const envelopes = transaction.objectStore(ENVELOPES)
  const addFrom = (rows: readonly EnvelopeRow[]): void => {
    const [row, ...rest] = rows
    if (row === undefined) return writeBeside(transaction, beside)
    untieSheaves(envelopes, { ledger: row.ledger, keys: [row], isUnreadable: () => false }, () => {
      addRow(envelopes, row, refuse)
      addFrom(rest)
    })
  }
  addFrom([...sheaves.flatMap((sheaf) => parseStoredRows(sheaf) ?? []), ...single])
}

const writeBeside = (transaction: IDBTransaction, { heads, local = [] }: OwnBatch["beside"]): void => {
  for (const head of heads) transaction.objectStore(HEADS).put(head)
  writeLocal(transaction, local)
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
