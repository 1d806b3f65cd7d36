import { toHex } from "../kernel/bytes.ts"
import type { DeviceId } from "../kernel/ids.ts"
import type { DeviceKeys } from "./deviceKeys.ts"

/** Private halves are not extractable: they can be kept in IndexedDB and used, never copied out. */
export const generateDeviceKeys = async (): Promise<DeviceKeys> => {
  const signing = await crypto.subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"])
  const sealing = await crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"])
  if (!("privateKey" in signing) || !("privateKey" in sealing)) throw new TypeError("no asymmetric key pair")
  return {
    device: toHex(await exportPublicKey(signing.publicKey)) as DeviceId,
    signing,
    sealing,
    sealingPublicKey: await exportPublicKey(sealing.publicKey),
  }
}

const exportPublicKey = async (key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.exportKey("raw", key))
