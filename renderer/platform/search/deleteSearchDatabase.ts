import type { SiteId } from "../../../shared/kernel/ids.ts"
import type { Result } from "../../../shared/kernel/result.ts"
import type { StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import { deleteDatabase } from "../storage/openDatabase.ts"
import { searchDatabaseName } from "./searchDatabaseName.ts"

/** Of a site that is closed. */
export const deleteSearchDatabase = (indexedDB: IDBFactory, site: SiteId): Promise<Result<void, StoreFailure>> =>
  deleteDatabase(indexedDB, searchDatabaseName(site))
