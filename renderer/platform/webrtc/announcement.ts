import { fromBase64, toBase64 } from "lib0/buffer"
import { createDecoder, readAny, readVarString, readVarUint8Array } from "lib0/decoding"
import { createEncoder, toUint8Array, writeAny, writeVarString, writeVarUint8Array } from "lib0/encoding"

const IV_BYTES = 12
const CIPHER = "AES-GCM"

/** Who is in a room, and at home where: equal for all who hold the same current secret. */
export interface Announcement {
  readonly from: string
  readonly home: string
}

/** y-webrtc's own announcement (its src/crypto.js and announceSignalingInfo), with `home` beside it: it makes one only when signaling connects or a peer closes. */
export const sealAnnouncement = async ({ from, home }: Announcement, key: CryptoKey): Promise<string> => {
  const plain = createEncoder()
  writeAny(plain, { type: "announce", from, home })
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await crypto.subtle.encrypt({ name: CIPHER, iv }, key, Uint8Array.from(toUint8Array(plain)))
  const envelope = createEncoder()
  writeVarString(envelope, CIPHER)
  writeVarUint8Array(envelope, iv)
  writeVarUint8Array(envelope, new Uint8Array(sealed))
  return toBase64(toUint8Array(envelope))
}

/** Undefined for all that is not an announcement with a home, sealed with that key. */
export const openAnnouncement = async (data: unknown, key: CryptoKey): Promise<Announcement | undefined> => {
  if (typeof data !== "string") return undefined
  try {
    const envelope = createDecoder(fromBase64(data))
    if (readVarString(envelope) !== CIPHER) return undefined
    const iv = Uint8Array.from(readVarUint8Array(envelope))
    const sealed = Uint8Array.from(readVarUint8Array(envelope))
    const plain = await crypto.subtle.decrypt({ name: CIPHER, iv }, key, sealed)
    const said: unknown = readAny(createDecoder(new Uint8Array(plain)))
    return isAnnouncement(said) ? { from: said.from, home: said.home } : undefined
  } catch {
    return undefined
  }
}

const isAnnouncement = (said: unknown): said is Announcement =>
  typeof said === "object" &&
  said !== null &&
  "type" in said &&
  said.type === "announce" &&
  "from" in said &&
  typeof said.from === "string" &&
  "home" in said &&
  typeof said.home === "string"
