import type { EnvelopeRow, EnvelopeStore, HeadRow, StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import { parseLedgerId } from "../../../shared/kernel/ids.ts"
import { ok, type Result } from "../../../shared/kernel/result.ts"
import { type ChainEnds, createAppend, writeLocal } from "./appendBatch.ts"
import { eraseRows } from "./eraseRows.ts"
import { restoreBody } from "./restoreBody.ts"
import { setChainAside } from "./setChainAside.ts"
import { answered, type Database } from "./database.ts"
import { openDatabase } from "./openDatabase.ts"
import { parseHeadRow } from "./parseRows.ts"
import { readDistinctKeys, readKeys, readRows, type RowReader, sift } from "./readRows.ts"
import { prefixRange } from "./prefixRange.ts"
import { MAX_SHEAF_ROWS, parseStoredRows } from "./sheaf.ts"
import { BY_ACT, BY_DOC, BY_MISSING, createSiteSchema, ENVELOPES, HEADS, LOCAL } from "./siteSchema.ts"

/** What a store notices beside the calls that it answers. */
export type StoreTrouble =
  /** The browser or another window ended the connection: every later call fails. */
  | { readonly kind: "closed"; readonly detail: string }
  /** Rows were left out of an answer, since they are damaged. */
  | { readonly kind: "unreadable"; readonly store: "envelopes" | "heads"; readonly rows: number }

export interface EnvelopeStoreOptions {
  readonly indexedDB: IDBFactory
  /** Database name. */
  readonly name: string
  readonly onTrouble: (trouble: StoreTrouble) => void
}

/** Reads of the store reject with a StorageError where the disk fails; a missing row and an unreadable disk never look alike. */
export const openIndexedDbEnvelopeStore = async ({
  indexedDB,
  name,
  onTrouble,
}: EnvelopeStoreOptions): Promise<Result<EnvelopeStore, StoreFailure>> => {
  const onClosed = (detail: string) => onTrouble({ kind: "closed", detail })
  const opened = await openDatabase(createSiteSchema(name), { indexedDB, onClosed })
  return opened.ok ? ok(createStore(opened.value, onTrouble)) : opened
}

const createStore = (database: Database, onTrouble: EnvelopeStoreOptions["onTrouble"]): EnvelopeStore => {
  const envelopeReader: RowReader<EnvelopeRow> = {
    parse: parseStoredRows,
    report: (rows) => onTrouble({ kind: "unreadable", store: "envelopes", rows }),
  }
  const headReader: RowReader<HeadRow> = {
    parse(stored) {
      const head = parseHeadRow(stored)
      return head && [head]
    },
    report: (rows) => onTrouble({ kind: "unreadable", store: "heads", rows }),
  }
  const ends: ChainEnds = new Map()
  const { append, settled } = createAppend(database, ends)
  const readIndex = (index: string, range: IDBValidKey): Promise<readonly EnvelopeRow[]> =>
    readRows(database, { store: ENVELOPES, index, range }, envelopeReader)

  return {
    append,
    async ledgers() {
      const keys = await readDistinctKeys(database, { store: ENVELOPES, range: null }, (key) => [firstOf(key), []])
      return keys.flatMap((key) => parseLedgerId(firstOf(key)) ?? [])
    },
    heads: (ledger) =>
      readRows(database, { store: HEADS, range: IDBKeyRange.bound([ledger], [ledger, []]) }, headReader),
    async read(ledger, device, fromSeq, toSeq) {
      if (fromSeq >= toSeq) return []
      // The sheaf that holds the last of them may reach beyond it.
      const range = IDBKeyRange.bound([ledger, device, fromSeq], [ledger, device, toSeq + MAX_SHEAF_ROWS - 2])
      const rows = await readRows(database, { store: ENVELOPES, range }, envelopeReader)
      return rows.filter(({ seq }) => seq >= fromSeq && seq < toSeq)
    },
    readActs: (ledger) => readIndex(BY_ACT, ledger),
    readDoc: (ledger, doc) => readIndex(BY_DOC, [ledger, doc]),
    async docs(ledger) {
      // Acts have the empty document: not one of these.
      const range = IDBKeyRange.bound([ledger, ""], [ledger, []], true, true)
      const source = { store: ENVELOPES, index: BY_DOC, range }
      const keys = await readDistinctKeys(database, source, (key) => [ledger, lastOf(key), 0])
      return keys.map(lastOf).filter(isText)
    },
    readMissing: (ledger) => readIndex(BY_MISSING, ledger),
    erase: (ledger, keys, local = []) => eraseRows(database, { ledger, keys, local }),
    restoreBody: (ledger, key, body) =>
      database.write([ENVELOPES], (transaction, refuse) => restoreBody(transaction, { ledger, key, body }, refuse)),
    setAside(ledger, device, fromSeq, head) {
      ends.clear()
      return setChainAside(database, { ledger, device, fromSeq, head })
    },
    getLocal: async (key) => (await readLocal(database, key)).at(0)?.value,
    listLocal: (prefix) => readLocal(database, prefixRange(prefix)),
    writeLocal: (writes) => database.write([LOCAL], (transaction) => writeLocal(transaction, writes)),
    async close() {
      await database.close()
      await settled()
    },
  }
}

type LocalRows = readonly { readonly key: string; readonly value: unknown }[]

/** A row whose value the browser itself can no longer read is there without a value: it must not hide the others. */
const readLocal = async (database: Database, range: IDBKeyRange | string): Promise<LocalRows> => {
  try {
    return await database.read([LOCAL], async (transaction) => {
      const local = transaction.objectStore(LOCAL)
      const [keys, values] = await Promise.all([
        answered(local.getAllKeys(range)),
        answered<unknown[]>(local.getAll(range)),
      ])
      return keys.flatMap((key, at) => (isText(key) ? { key, value: values[at] } : []))
    })
  } catch {
    return siftLocal(database, range)
  }
}

const siftLocal = async (database: Database, range: IDBKeyRange | string): Promise<LocalRows> => {
  const keys = (await readKeys(database, { store: LOCAL, range })).filter(isText)
  const { values, unreadable } = await sift(database, LOCAL, keys)
  const lost = new Set(unreadable)
  const read = new Map(keys.filter((key) => !lost.has(key)).map((key, at) => [key, values[at]]))
  return keys.map((key) => ({ key, value: read.get(key) }))
}

const firstOf = (key: IDBValidKey): IDBValidKey => (Array.isArray(key) ? (key[0] ?? "") : key)
const lastOf = (key: IDBValidKey): IDBValidKey => (Array.isArray(key) ? (key.at(-1) ?? "") : key)
const isText = (key: IDBValidKey): key is string => typeof key === "string"
