import { ed25519 } from "@noble/curves/ed25519.js"
import type { RandomBytes } from "../kernel/random.ts"
import { inDomain, type SigningDomain } from "./domain.ts"

const SEED_BYTES = 32

/** Signs with a key that travels as its RFC 8032 seed, as an invitation's does. */
export interface SeedSigner {
  /** The 32-byte secret itself. */
  readonly seed: Uint8Array
  /** 32-byte Ed25519 public key. */
  readonly publicKey: Uint8Array
  /** 64-byte Ed25519 signature, in the same form as a device's. */
  sign(domain: SigningDomain, message: Uint8Array): Uint8Array
}

/** Undefined unless the seed has 32 bytes. */
export const createSeedSigner = (seed: Uint8Array): SeedSigner | undefined => {
  if (seed.length !== SEED_BYTES) return undefined
  const secret = Uint8Array.from(seed)
  return {
    seed: secret,
    publicKey: ed25519.getPublicKey(secret),
    sign: (domain, message) => ed25519.sign(inDomain(domain, message), secret),
  }
}

/** A new key, extractable as its seed. */
export const generateSeed = (random: RandomBytes): Uint8Array<ArrayBuffer> => random(SEED_BYTES)
