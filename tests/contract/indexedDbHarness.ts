import type { EnvelopeStoreOptions } from "../../renderer/platform/storage/indexedDbEnvelopeStore.ts"
import { openIndexedDbEnvelopeStore } from "../../renderer/platform/storage/indexedDbEnvelopeStore.ts"
import { ENVELOPES, HEADS, SET_ASIDE } from "../../renderer/platform/storage/siteSchema.ts"
import { untieSheaves } from "../../renderer/platform/storage/untieSheaves.ts"
import type { Damage, StoreHarness } from "./storeHarness.ts"

export const createIndexedDbHarness = (
  indexedDB: IDBFactory,
  onTrouble: EnvelopeStoreOptions["onTrouble"] = () => {},
): StoreHarness => ({
  async open(name) {
    const opened = await openIndexedDbEnvelopeStore({ indexedDB, name, onTrouble })
    if (!opened.ok) throw new Error(`${name} does not open: ${JSON.stringify(opened.error)}`)
    return opened.value
  },
  async damageRow(name, ledger, key, change) {
    await withConnection(indexedDB, name, (connection) => {
      const envelopes = connection.transaction(ENVELOPES, "readwrite").objectStore(ENVELOPES)
      return new Promise<void>((resolve) =>
        untieSheaves(envelopes, { ledger, keys: [key], isUnreadable: () => false }, resolve),
      )
    })
    await overwrite(indexedDB, { name, store: ENVELOPES, key: [ledger, key.device, key.seq] }, change)
  },
  damageHead: (name, ledger, device, change) =>
    overwrite(indexedDB, { name, store: HEADS, key: [ledger, device] }, change),
  asideRows: (name) =>
    withConnection(indexedDB, name, (connection) => {
      const rows: IDBRequest<unknown[]> = connection.transaction(SET_ASIDE).objectStore(SET_ASIDE).getAll()
      return finished(rows)
    }),
})

const overwrite = (
  indexedDB: IDBFactory,
  { name, store, key }: { name: string; store: string; key: IDBValidKey },
  change: Damage,
): Promise<void> =>
  withConnection(indexedDB, name, async (connection) => {
    const rows = connection.transaction(store, "readwrite").objectStore(store)
    const row: Record<string, unknown> = await finished(rows.get(key))
    await finished(rows.put(change(row)))
  })

const withConnection = async <Value>(
  indexedDB: IDBFactory,
  name: string,
  use: (connection: IDBDatabase) => Promise<Value>,
): Promise<Value> => {
  const connection = await finished(indexedDB.open(name))
  try {
    return await use(connection)
  } finally {
    connection.close()
  }
}

const finished = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error ?? new Error("The request failed")))
  })
