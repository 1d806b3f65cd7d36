import { answered } from "./database.ts"
import { deleteDatabase, openDatabase, type DatabaseSchema } from "./openDatabase.ts"

const UPDATES = "updates"

/**
 * What y-indexeddb keeps under this name, nothing where it can't be read: it is deleted then. Undefined where that fails, too.
 * y-indexeddb itself does not answer where a database does not open: it never syncs.
 */
export const readVolumeCache = async (indexedDB: IDBFactory, name: string): Promise<readonly unknown[] | undefined> => {
  const updates = await readUpdates(indexedDB, name)
  if (updates !== undefined) return updates
  return (await deleteDatabase(indexedDB, name)).ok ? [] : undefined
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
