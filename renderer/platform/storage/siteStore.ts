import type { EnvelopeStore, StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import { parseLedgerId, type SiteId } from "../../../shared/kernel/ids.ts"
import { err, ok, type Result } from "../../../shared/kernel/result.ts"
import { openIndexedDbEnvelopeStore, type EnvelopeStoreOptions } from "./indexedDbEnvelopeStore.ts"
import { deleteDatabase } from "./openDatabase.ts"
import { storeFailureOf } from "./storageFailure.ts"
import { cachePrefix } from "./yIndexeddbVolumeCache.ts"

/** Opens the durable store of a site on this device, empty where there is none yet. */
export const createSiteStore = (
  id: SiteId,
  { indexedDB, onTrouble }: Pick<EnvelopeStoreOptions, "indexedDB" | "onTrouble">,
): Promise<Result<EnvelopeStore, StoreFailure>> =>
  openIndexedDbEnvelopeStore({ indexedDB, name: storeName(id), onTrouble })

/** Deletes envelopes, keys, drafts and cached volumes of a site for good; other windows that have it open lose it. */
export const deleteSiteStore = async (indexedDB: IDBFactory, id: SiteId): Promise<Result<void, StoreFailure>> => {
  try {
    const databases = await indexedDB.databases()
    const caches = databases.flatMap(({ name }) => (name?.startsWith(cachePrefix(id)) ? [name] : []))
    const deleted = await Promise.all([storeName(id), ...caches].map((name) => deleteDatabase(indexedDB, name)))
    return deleted.find((result) => !result.ok) ?? ok(undefined)
  } catch (error) {
    return err(storeFailureOf(error))
  }
}

/** Sites of which this origin has a store, listed or not. */
export const listSiteStores = async (indexedDB: IDBFactory): Promise<readonly SiteId[]> => {
  const databases = await indexedDB.databases()
  return databases.flatMap(({ name }) =>
    name?.startsWith(STORE_PREFIX) ? (parseLedgerId(name.slice(STORE_PREFIX.length)) ?? []) : [],
  )
}

const STORE_PREFIX = "palabre/site/"

const storeName = (id: SiteId): string => `${STORE_PREFIX}${id}`
