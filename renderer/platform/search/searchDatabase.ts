import type { SiteId } from "../../../shared/kernel/ids.ts"
import type { SearchStorage, StorageChange } from "../../../shared/search/room/searchStorage.ts"
import { answered, type Database } from "../storage/database.ts"
import { type DatabaseSchema, openDatabase } from "../storage/openDatabase.ts"
import { searchDatabaseName } from "./searchDatabaseName.ts"

const FILES = "files"
const MANIFEST = "manifest"

const createSchema = (site: SiteId): DatabaseSchema => ({
  name: searchDatabaseName(site),
  version: 1,
  stores: [FILES],
  upgrade(connection, oldVersion) {
    if (oldVersion < 1) connection.createObjectStore(FILES)
  },
})

const write = (files: IDBObjectStore, { put, remove, manifest }: StorageChange): void => {
  for (const name of remove) files.delete(name)
  for (const [name, file] of put) files.put(file, name)
  files.put(manifest, MANIFEST)
}

const load = async (database: Database) =>
  database.read([FILES], async (transaction) => {
    const files = transaction.objectStore(FILES)
    const [names, values] = await Promise.all([answered(files.getAllKeys()), answered(files.getAll())])
    const found = new Map<string, unknown>(
      names.flatMap((name, at) => (typeof name === "string" ? [[name, values[at]] as const] : [])),
    )
    return found.size === 0 ? null : { manifest: found.get(MANIFEST), files: found }
  })

/** An index kept in IndexedDB: files and manifest change in one transaction, so what is there is always whole. */
export const createSearchDatabase = (site: SiteId, indexedDB: IDBFactory): SearchStorage => {
  const opening = openDatabase(createSchema(site), { indexedDB, onClosed: () => {} })
  const change = async (work: (files: IDBObjectStore) => void): Promise<void> => {
    const opened = await opening
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    const written = await opened.value.write([FILES], (transaction) => work(transaction.objectStore(FILES)))
    if (!written.ok) throw new Error(JSON.stringify(written.error))
  }
  return {
    async load() {
      const opened = await opening
      if (!opened.ok) return null
      // What can't be read is broken: it is made anew.
      return load(opened.value).catch(() => ({ manifest: null, files: new Map<string, unknown>() }))
    },
    write: (next) => change((files) => write(files, next)),
    clear: () => change((files) => void files.clear()),
  }
}
