import type { SiteId } from "../../../shared/kernel/ids.ts"
import type { Result } from "../../../shared/kernel/result.ts"
import type { StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import { deleteSearchDatabase } from "../search/deleteSearchDatabase.ts"
import { deletePageRows } from "./pageRows.ts"
import { deleteSiteStore } from "./siteStore.ts"

/** Deletes all that this browser keeps of a site that is closed: what finds it first, so that nothing is found that is not there. */
export const deleteSite = async (
  site: SiteId,
  { indexedDB, storage }: { readonly indexedDB: IDBFactory; readonly storage: Storage },
): Promise<Result<void, StoreFailure>> => {
  deletePageRows(storage, site)
  const deleted = await deleteSearchDatabase(indexedDB, site)
  return deleted.ok ? deleteSiteStore(indexedDB, site) : deleted
}
