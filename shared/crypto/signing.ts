import type { DeviceId } from "../kernel/ids.ts"
import type { DeviceKeys } from "./deviceKeys.ts"
import { inDomain, type SigningDomain } from "./domain.ts"
import { verifyKeyOf } from "./verifyKeys.ts"

/** 64-byte Ed25519 signature by the device key. */
export const sign = async (
  keys: Pick<DeviceKeys, "signing">,
  domain: SigningDomain,
  message: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.sign({ name: "Ed25519" }, keys.signing.privateKey, inDomain(domain, message)))

/** False also for a key that checkDeviceKey refuses and a signature of another length; never throws. */
export const verify = async (
  device: DeviceId,
  signature: Uint8Array,
  domain: SigningDomain,
  message: Uint8Array,
): Promise<boolean> => {
  const key = await verifyKeyOf(device)
  if (key === null) return false
  return crypto.subtle
    .verify({ name: "Ed25519" }, key, Uint8Array.from(signature), inDomain(domain, message))
    .catch(() => false)
}
