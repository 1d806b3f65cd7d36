import { fromHex } from "../kernel/bytes.ts"
import type { DeviceId } from "../kernel/ids.ts"
import { checkDeviceKey } from "./checkDeviceKey.ts"

const MAX_CACHED_KEYS = 1024

/** Imported keys by device, the least recently used first; null where the bytes are no acceptable key. */
const cached = new Map<DeviceId, Promise<CryptoKey | null>>()

const importVerifyKey = async (device: DeviceId): Promise<CryptoKey | null> => {
  const bytes = fromHex(device)
  if (bytes === undefined || !checkDeviceKey(bytes)) return null
  return crypto.subtle.importKey("raw", bytes, { name: "Ed25519" }, false, ["verify"]).catch(() => null)
}

/** The device's public key ready to verify with, or null where it is small-order, non-canonical or no point at all. */
export const verifyKeyOf = (device: DeviceId): Promise<CryptoKey | null> => {
  const key = cached.get(device) ?? importVerifyKey(device)
  cached.delete(device)
  cached.set(device, key)
  const [oldest] = cached.keys()
  if (cached.size > MAX_CACHED_KEYS && oldest !== undefined) cached.delete(oldest)
  return key
}
