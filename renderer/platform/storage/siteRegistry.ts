import type { KnownSite } from "../../../shared/application/palabre.ts"
import type { StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import { parseLedgerId, type SiteId } from "../../../shared/kernel/ids.ts"
import type { JsonValue } from "../../../shared/kernel/json.ts"
import type { Result } from "../../../shared/kernel/result.ts"
import { answered, type Database } from "./database.ts"
import { openDatabase, type DatabaseSchema } from "./openDatabase.ts"
import { isRecord } from "./parseRows.ts"
import { readRows } from "./readRows.ts"
import { describeFailure, StorageError } from "./storageFailure.ts"

/** What a profile knows before any site is opened. Reads reject with a StorageError: an unreadable list is not an empty one. */
export interface SiteRegistry {
  /** The site opened last comes first. */
  list(): Promise<readonly KnownSite[]>
  put(site: KnownSite): Promise<Result<void, StoreFailure>>
  /** Forgets the name only; deleteSiteStore deletes the site. */
  remove(id: SiteId): Promise<Result<void, StoreFailure>>
  /** Language, theme and the like; undefined where it was never set. The caller parses it. */
  preference(key: string): Promise<unknown>
  setPreference(key: string, value: JsonValue): Promise<Result<void, StoreFailure>>
}

const SITES = "sites"
const PREFERENCES = "preferences"

const profileSchema: DatabaseSchema = {
  name: "palabre/profile",
  version: 1,
  stores: [SITES, PREFERENCES],
  upgrade(connection) {
    connection.createObjectStore(SITES, { keyPath: "id" })
    connection.createObjectStore(PREFERENCES)
  },
}

/** Every call opens the database and closes it again: calls are rare, and an upgrade or a second window never waits. */
export const createSiteRegistry = (indexedDB: IDBFactory): SiteRegistry => {
  const withDatabase = async <Value>(
    use: (database: Database) => Promise<Value>,
    refuse: (failure: StoreFailure) => Value,
  ): Promise<Value> => {
    const opened = await openDatabase(profileSchema, { indexedDB, onClosed: () => {} })
    if (!opened.ok) return refuse(opened.error)
    try {
      return await use(opened.value)
    } finally {
      await opened.value.close()
    }
  }
  const write = (store: string, work: (rows: IDBObjectStore) => void): Promise<Result<void, StoreFailure>> =>
    withDatabase<Result<void, StoreFailure>>(
      (database) => database.write([store], (transaction) => work(transaction.objectStore(store))),
      (error) => ({ ok: false, error }),
    )

  return {
    async list() {
      const reader = { parse: parseKnownSite, report: () => {} }
      const sites = await withDatabase((database) => readRows(database, { store: SITES, range: null }, reader), reject)
      return sites.toSorted((one, other) => other.lastOpened - one.lastOpened)
    },
    put: ({ id, name, lastOpened }) => write(SITES, (rows) => rows.put({ id, name, lastOpened })),
    remove: (id) => write(SITES, (rows) => rows.delete(id)),
    preference: (key) =>
      withDatabase(
        (database) =>
          database.read([PREFERENCES], (transaction) =>
            answered<unknown>(transaction.objectStore(PREFERENCES).get(key)),
          ),
        reject,
      ),
    setPreference: (key, value) => write(PREFERENCES, (rows) => rows.put(value, key)),
  }
}

const reject = (failure: StoreFailure): never => {
  throw new StorageError("unreadable", describeFailure(failure))
}

const parseKnownSite = (stored: unknown): readonly [KnownSite] | undefined => {
  if (!isRecord(stored)) return undefined
  const id = parseLedgerId(stored["id"])
  const { name, lastOpened } = stored
  if (id === undefined || typeof name !== "string" || typeof lastOpened !== "number") return undefined
  return [{ id, name, lastOpened }]
}
