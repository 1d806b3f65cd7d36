import type { DeviceId } from "../kernel/ids.ts"

/** The key pairs of one device in one site; the private halves are not extractable. */
export interface DeviceKeys {
  readonly device: DeviceId
  /** Ed25519. */
  readonly signing: CryptoKeyPair
  /** X25519. */
  readonly sealing: CryptoKeyPair
  /** 32-byte X25519 public key. */
  readonly sealingPublicKey: Uint8Array
}
