import { ed25519 } from "@noble/curves/ed25519.js"
import type { DeviceKeys } from "../../shared/crypto/deviceKeys.ts"
import { generateDeviceKeys } from "../../shared/crypto/generateDeviceKeys.ts"
import { nameKey } from "./cheapSignatures.ts"
import { concatBytes, toHex } from "../../shared/kernel/bytes.ts"
import type { DeviceId } from "../../shared/kernel/ids.ts"

/** RFC 8410: the PKCS #8 wrapping of a 32-byte Ed25519 seed. */
const PKCS8_PREFIX = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20])

let generated: Promise<DeviceKeys> | undefined
/** Made once: nothing is sealed in a scenario. */
const anyKeys = (): Promise<DeviceKeys> => (generated ??= generateDeviceKeys())

/** Signs with the key of that seed, so that a scenario's devices have the same names each time; the sealing keys are any. */
export const createSeededKeys = async (seed: Uint8Array): Promise<DeviceKeys> => {
  const publicBytes = Uint8Array.from(ed25519.getPublicKey(seed))
  const algorithm = { name: "Ed25519" }
  const wrapped = concatBytes(PKCS8_PREFIX, seed)
  const privateKey = await crypto.subtle.importKey("pkcs8", wrapped, algorithm, false, ["sign"])
  nameKey(privateKey, publicBytes)
  return {
    ...(await anyKeys()),
    device: toHex(publicBytes) as DeviceId,
    signing: {
      publicKey: await crypto.subtle.importKey("raw", publicBytes, algorithm, true, ["verify"]),
      privateKey,
    },
  }
}
