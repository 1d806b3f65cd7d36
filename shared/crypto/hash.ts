import { hmac } from "@noble/hashes/hmac.js"
import { sha256 as sha256Of } from "@noble/hashes/sha2.js"
import { toHex } from "../kernel/bytes.ts"
import type { Hash } from "../kernel/ids.ts"

/** FIPS 180-4, 32 bytes, over the parts as if they were one; synchronous, since projections and the gate's chain check are. */
export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const hasher = sha256Of.create()
  for (const part of parts) hasher.update(part)
  const digest = new Uint8Array(sha256Of.outputLen)
  hasher.digestInto(digest)
  return digest
}

/** SHA-256 of the parts as if they were one. */
export const createHash = (...parts: readonly Uint8Array[]): Hash => toHex(sha256(...parts)) as Hash

/** RFC 2104 with SHA-256, 32 bytes. */
export const hmacSha256 = (key: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hmac(sha256Of, key, message))
