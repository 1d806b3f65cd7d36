import { createClientId } from "../crypto/clientId.ts"
import type { ItemId, MemberId } from "../kernel/ids.ts"
import type { SiteState } from "../site/siteState.ts"

const owners = new WeakMap<SiteState, ReadonlyMap<string, MemberId>>()

const readOwners = (site: SiteState): ReadonlyMap<string, MemberId> => {
  const known = owners.get(site)
  if (known) return known
  const read = new Map(
    [...site.devices].map(([device, { member }]) => [String(createClientId(site.id, device)), member]),
  )
  owners.set(site, read)
  return read
}

/** Whose item it is, by the clientID in its id: nobody's device can write under another's. */
export const authorOfItem = (site: SiteState, id: ItemId): MemberId | undefined =>
  readOwners(site).get(id.split(".")[1] ?? "")
