import type { Site } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { type MissedSearches, openMissedSearches } from "./missedSearches.ts"

/** One for a site while it is open, so that the settings see what the search notes; nothing of one that was deleted is remembered. */
const opened = new WeakMap<Site, MissedSearches>()

export const useMissedSearches = (): MissedSearches => {
  const site = useSite()
  const known = opened.get(site) ?? openMissedSearches(site.id, localStorage)
  opened.set(site, known)
  return known
}
