import { generateDeviceKeys } from "../../shared/crypto/generateDeviceKeys.ts"
import { sign } from "../../shared/crypto/signing.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"
import type { LinkIdentity } from "../../shared/sync/link.ts"

const SITE = "51".repeat(32) as SiteId
export const SITE_SECRET = new Uint8Array(32).fill(0x5e)

/** A device with a new key that knows these site secrets. */
export const createLinkIdentity = async (
  secrets: readonly Uint8Array[] = [SITE_SECRET],
  site: SiteId = SITE,
): Promise<LinkIdentity> => {
  const keys = await generateDeviceKeys()
  return { site, secrets, device: keys.device, sign: (message) => sign(keys, "link", message) }
}
