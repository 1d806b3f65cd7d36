import * as Y from "yjs"
import { answered } from "./database.ts"
import { deleteDatabase, openDatabase, type DatabaseSchema } from "./openDatabase.ts"

const UPDATES = "updates"

/**
 * Whether y-indexeddb can open and apply what is cached under this name; deletes it where it cannot.
 * y-indexeddb itself answers neither a database that does not open nor an update that does not apply: it never syncs.
 */
export const inspectVolumeCache = async (indexedDB: IDBFactory, name: string): Promise<boolean> => {
  const updates = await readUpdates(indexedDB, name)
  if (updates !== undefined && canBeApplied(updates)) return true
  return (await deleteDatabase(indexedDB, name)).ok
}

// The layout of y-indexeddb 9: it asks for no version, so a database that we create without its stores would stay without.
const schemaOf = (name: string): DatabaseSchema => ({
  name,
  version: 1,
  stores: [UPDATES, "custom"],
  upgrade(connection) {
    connection.createObjectStore(UPDATES, { autoIncrement: true })
    connection.createObjectStore("custom")
  },
})

const readUpdates = async (indexedDB: IDBFactory, name: string): Promise<readonly unknown[] | undefined> => {
  const opened = await openDatabase(schemaOf(name), { indexedDB, onClosed: () => {} })
  if (!opened.ok) return undefined
  try {
    return await opened.value.read([UPDATES], (transaction) =>
      answered<unknown[]>(transaction.objectStore(UPDATES).getAll()),
    )
  } catch {
    return undefined
  } finally {
    await opened.value.close()
  }
}

// In a scratch document: an update that breaks off would leave the volume half filled.
const canBeApplied = (updates: readonly unknown[]): boolean => {
  const scratch = new Y.Doc()
  try {
    scratch.transact(() => {
      for (const update of updates) {
        if (!(update instanceof Uint8Array)) throw new TypeError("A cached update is no bytes")
        Y.applyUpdate(scratch, update)
      }
    })
    return true
  } catch {
    return false
  } finally {
    scratch.destroy()
  }
}
