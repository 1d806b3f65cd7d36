import { ed25519 } from "@noble/curves/ed25519.js"

const PUBLIC_KEY_BYTES = 32

/** True for a canonical 32-byte Ed25519 public key (RFC 8032 section 5.1.3) outside the small-order subgroup, where one signature would fit many messages. */
export const checkDeviceKey = (bytes: Uint8Array): boolean => {
  if (bytes.length !== PUBLIC_KEY_BYTES) return false
  try {
    return !ed25519.Point.fromBytes(bytes, false).isSmallOrder()
  } catch {
    return false
  }
}
