import { createClientId } from "../crypto/clientId.ts"
import type { DeviceId, ItemId, MemberId } from "../kernel/ids.ts"
import type { SiteState } from "../site/siteState.ts"

const owners = new WeakMap<SiteState, ReadonlyMap<string, Writer>>()

interface Writer {
  readonly device: DeviceId
  readonly member: MemberId
}

const readOwners = (site: SiteState): ReadonlyMap<string, Writer> => {
  const known = owners.get(site)
  if (known) return known
  const read = new Map(
    [...site.devices].map(([device, { member }]) => [String(createClientId(site.id, device)), { device, member }]),
  )
  owners.set(site, read)
  return read
}

/** Which device wrote an item, and whose it is, also where the item is not here. */
export const writerOfItem = (site: SiteState, id: ItemId): Writer | undefined =>
  readOwners(site).get(id.split(".")[1] ?? "")

/** Whose item it is, by the clientID in its id: nobody's device can write under another's. */
export const authorOfItem = (site: SiteState, id: ItemId): MemberId | undefined => writerOfItem(site, id)?.member
