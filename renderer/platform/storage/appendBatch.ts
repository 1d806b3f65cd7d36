import type { Result } from "../../../shared/kernel/result.ts"
import type { AppendBatch, EnvelopeRow, LocalWrite, StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import { attempt, type Database, type Refuse } from "./database.ts"
import { parseEnvelopeRow } from "./parseRows.ts"
import { parseStoredRows, type Sheaf, tieRows } from "./sheaf.ts"
import { ENVELOPES, HEADS, LOCAL } from "./siteSchema.ts"
import { createStoredRow, type StoredRow } from "./storedRow.ts"
import { untieSheaves } from "./untieSheaves.ts"

const STORES = [ENVELOPES, HEADS, LOCAL]

/** The seq after the last row of each chain that this connection has written itself, by ledger and device. */
export type ChainEnds = Map<string, number>

const nameOf = ({ ledger, device }: Pick<EnvelopeRow, "ledger" | "device">): string => `${ledger}/${device}`

/** Appends batches in one transaction each; `settled` resolves when those that were begun are answered. */
export const createAppend = (database: Database, ends: ChainEnds) => {
  const running = new Set<Promise<unknown>>()
  /** Known only where nothing lay there or beyond, and no other batch came meanwhile. */
  const noteEnds = (rows: readonly EnvelopeRow[]): void => {
    for (const row of rows) ends.set(nameOf(row), row.seq + 1)
  }
  const append = async (given: AppendBatch): Promise<Result<void, StoreFailure>> => {
    const chains = firstOfChains(given.rows)
    const isAtEnd = chains.inOrder && chains.firsts.every((row) => ends.get(nameOf(row)) === row.seq)
    for (const row of chains.firsts) ends.delete(nameOf(row))
    const appended = isAtEnd ? await appendAtEnd(database, given) : "taken"
    const { written, isNew } =
      appended === "taken" ? await appendAnywhere(database, given, chains) : { written: appended, isNew: true }
    if (written.ok && isNew && running.size === 1) noteEnds(given.rows)
    return written
  }
  return {
    async append(given: AppendBatch) {
      const appending = append(given)
      running.add(appending)
      const written = await appending
      running.delete(appending)
      return written
    },
    settled: () => Promise.allSettled(running),
  }
}

/** What follows our own rows needs no look at what is there: another connection that went on from the same end has taken the key of the first row, which never lies in a sheaf. */
const appendAtEnd = async (database: Database, given: AppendBatch): Promise<Result<void, StoreFailure> | "taken"> => {
  let isTaken = false
  const written = await database.write(STORES, (transaction) => {
    transaction.addEventListener("abort", () => {
      isTaken = transaction.error?.name === "ConstraintError"
    })
    appendNew(transaction, takeOver(given))
  })
  return isTaken ? "taken" : written
}

/** Mostly nothing of these chains lies there or beyond; where something does, the rows are looked at one by one. */
const appendAnywhere = async (database: Database, given: AppendBatch, { firsts, inOrder }: Chains) => {
  let isNew = inOrder
  const written = await database.write(STORES, (transaction, refuse) => {
    const batch = takeOver(given)
    const envelopes = transaction.objectStore(ENVELOPES)
    let unanswered = firsts.length
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
  return { written, isNew }
}

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

interface Chains {
  /** The first row of each chain in the batch. */
  readonly firsts: readonly EnvelopeRow[]
  /** Whether the rows of each rise. */
  readonly inOrder: boolean
}

const firstOfChains = (rows: readonly EnvelopeRow[]): Chains => {
  const firsts = new Map<string, EnvelopeRow>()
  const lasts = new Map<string, number>()
  let inOrder = true
  for (const row of rows) {
    const chain = nameOf(row)
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
