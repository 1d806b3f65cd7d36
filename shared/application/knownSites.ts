import type { SiteId } from "../kernel/ids.ts"
import { openStoreOf } from "./openStoreOf.ts"
import type { KnownSite } from "./palabre.ts"
import type { Ports } from "./ports.ts"
import { parseSiteRecord, SITE_RECORD_KEY } from "./siteRecord.ts"

/**
 * The sites that this profile holds: those that are listed, and those whose store is here though the list does not name them, since
 * a crash came before it was written or its row was damaged. A store with a record is a whole one: the two are written together.
 */
export const listSites = async (ports: Ports): Promise<readonly KnownSite[]> => {
  const stored = await ports.storedSites().catch((error: unknown) => {
    ports.log({ what: "stores-not-listed", error: String(error) })
    return []
  })
  const listed = await readList(ports, stored)
  const unlisted = stored.filter((id) => !listed.some((site) => site.id === id))
  const found: KnownSite[] = []
  for (const id of unlisted) {
    const site = await findUnlisted(ports, id)
    if (site) found.push(site)
  }
  return [...listed, ...found]
}

/** Where the list itself can't be read, the stores say what there is; without any, nobody may take it for an empty profile. */
const readList = async (ports: Ports, stored: readonly SiteId[]): Promise<readonly KnownSite[]> => {
  try {
    return await ports.registry.list()
  } catch (error) {
    if (stored.length === 0) throw error
    ports.log({ what: "registry-unreadable", error: String(error) })
    return []
  }
}

const findUnlisted = async (ports: Ports, id: SiteId): Promise<KnownSite | undefined> => {
  try {
    const opened = await openStoreOf(ports, id)
    if (!opened.ok) return undefined
    const { store } = opened.value
    try {
      const record = parseSiteRecord(await store.getLocal(SITE_RECORD_KEY))
      return record && { id, name: record.name, lastOpened: 0 }
    } finally {
      await store.close()
    }
  } catch (error) {
    ports.log({ what: "store-not-read", error: String(error) })
    return undefined
  }
}
