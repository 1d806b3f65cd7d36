import type { SiteId } from "../../../shared/kernel/ids.ts"

export const searchDatabaseName = (site: SiteId): string => `palabre/search/${site}`
