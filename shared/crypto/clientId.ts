import { concatBytes, fromHex, toUtf8 } from "../kernel/bytes.ts"
import type { DeviceId, SiteId } from "../kernel/ids.ts"
import { sha256 } from "./hash.ts"

const LABEL = toUtf8("palabre/1/client")
const LOW_53_BITS = (1n << 53n) - 1n

/** A device's Yjs clientID, the same in all its documents of a site: the low 53 bits of SHA-256(label ‖ site ‖ device), read as a big-endian number. */
export const createClientId = (site: SiteId, device: DeviceId): number => {
  const digest = sha256(concatBytes(LABEL, fromHex(site) ?? LABEL, fromHex(device) ?? LABEL))
  return Number(new DataView(digest.buffer).getBigUint64(24) & LOW_53_BITS)
}
