import type { SiteId } from "../../../../shared/kernel/ids.ts"
import { useSite } from "../../../ui/site.ts"
import { type MissedSearches, openMissedSearches } from "./missedSearches.ts"

/** One per site and window, so that the settings see what the search notes. */
const opened = new Map<SiteId, MissedSearches>()

export const useMissedSearches = (): MissedSearches => {
  const { id } = useSite()
  const known = opened.get(id) ?? openMissedSearches(id, localStorage)
  opened.set(id, known)
  return known
}
