import * as v from "valibot"
import { type LedgerId, parseLedgerId, type SiteId } from "../../../../shared/kernel/ids.ts"

const MOST_KEPT = 4

const schema = v.array(v.custom<LedgerId>((value) => parseLedgerId(value) !== undefined))
const keyOf = (site: SiteId): string => `palabre.audiences.${site}`

/** Where this member wrote last, the newest first: kept beside the page, never sent. */
export const readRecentAudiences = (storage: Storage, site: SiteId): readonly LedgerId[] => {
  try {
    return v.parse(schema, JSON.parse(storage.getItem(keyOf(site)) ?? "[]"))
  } catch {
    return []
  }
}

export const noteAudience = (storage: Storage, site: SiteId, ledger: LedgerId): void => {
  const others = readRecentAudiences(storage, site).filter((known) => known !== ledger)
  try {
    storage.setItem(keyOf(site), JSON.stringify([ledger, ...others].slice(0, MOST_KEPT)))
  } catch {
    // On a full disk the list of communities begins as it always does.
  }
}
