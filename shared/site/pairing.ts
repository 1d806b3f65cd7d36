import { sha256 } from "../crypto/hash.ts"
import { concatBytes, equalBytes, fromHex, toUtf8 } from "../kernel/bytes.ts"
import type { DeviceId } from "../kernel/ids.ts"

/** First bytes of what a device that is being added says; an enrolment begins with 1. */
const REQUEST = 2
const REVEAL = 3
export const NONCE_BYTES = 32
const CODE_DIGITS = 6

/** What a new device says to one of its member's: first its keys and a nonce that it is bound to, then, once it has seen the other's, that nonce. */
export type DeviceMessage =
  | { readonly kind: "request"; readonly commitment: Uint8Array; readonly enrolment: Uint8Array }
  | { readonly kind: "reveal"; readonly nonce: Uint8Array }

const digest = (domain: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  sha256(toUtf8(`palabre/1/${domain}\0`), ...parts)

/** Binds the new device to its nonce and its keys before it knows the other's nonce: so nobody can look for keys that give a wanted code. */
const commit = (nonce: Uint8Array, enrolment: Uint8Array): Uint8Array => digest("device-commitment", nonce, enrolment)

export const isCommitted = (commitment: Uint8Array, nonce: Uint8Array, enrolment: Uint8Array): boolean =>
  equalBytes(commitment, commit(nonce, enrolment))

export const encodeRequest = (nonce: Uint8Array, enrolment: Uint8Array): Uint8Array =>
  concatBytes(Uint8Array.of(REQUEST), commit(nonce, enrolment), enrolment)

export const encodeReveal = (nonce: Uint8Array): Uint8Array => concatBytes(Uint8Array.of(REVEAL), nonce)

/** Undefined for what is none: an enrolment of a newcomer, perhaps. */
export const parseDeviceMessage = (bytes: Uint8Array): DeviceMessage | undefined => {
  const rest = bytes.slice(1)
  if (bytes[0] === REVEAL) return rest.length === NONCE_BYTES ? { kind: "reveal", nonce: rest } : undefined
  if (bytes[0] !== REQUEST || rest.length <= NONCE_BYTES) return undefined
  return { kind: "request", commitment: rest.slice(0, NONCE_BYTES), enrolment: rest.slice(NONCE_BYTES) }
}

export interface CodeInput {
  /** The member's device that is asked, as whose link the new one sees it. */
  readonly asked: DeviceId
  /** Of that device, 32 bytes; then the new one's. */
  readonly askedNonce: Uint8Array
  readonly newNonce: Uint8Array
  readonly enrolment: Uint8Array
}

/** Six digits that are equal on both screens unless somebody stands between: one chance in a million for each attempt. */
export const createShortCode = ({ asked, askedNonce, newNonce, enrolment }: CodeInput): string => {
  const bytes = digest("device-code", fromHex(asked) ?? new Uint8Array(), askedNonce, newNonce, enrolment)
  const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  return String(number % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, "0")
}
