import { toBase64 } from "lib0/buffer"
import { createEncoder, toUint8Array, writeAny, writeVarString, writeVarUint8Array } from "lib0/encoding"

const IV_BYTES = 12

/** y-webrtc's own announcement (its src/crypto.js and announceSignalingInfo): it makes one only when signaling connects or a peer closes. */
export const sealAnnouncement = async (peerId: string, key: CryptoKey): Promise<string> => {
  const plain = createEncoder()
  writeAny(plain, { type: "announce", from: peerId })
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, Uint8Array.from(toUint8Array(plain)))
  const envelope = createEncoder()
  writeVarString(envelope, "AES-GCM")
  writeVarUint8Array(envelope, iv)
  writeVarUint8Array(envelope, new Uint8Array(sealed))
  return toBase64(toUint8Array(envelope))
}
