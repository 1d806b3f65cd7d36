import { inDomain } from "../crypto/domain.ts"
import { sha256 } from "../crypto/hash.ts"
import { concatBytes, fromBase64Url, fromHex, toBase64Url } from "../kernel/bytes.ts"
import type { DeviceId, SiteId } from "../kernel/ids.ts"
import type { SealedFor } from "./secret.ts"

/** Encrypted, with its tag. */
export const BOX_BYTES = 48
/** So that one act stays far below 64 KB. */
export const MAX_BOXES = 250

/** Whom a secret is for: a device and its X25519 public key, in base64url. */
export interface Recipient {
  readonly device: DeviceId
  readonly sealing: string
}

/** By what whoever opens a box knows that this is the secret that all others got; 32 random bytes cannot be guessed from it. */
export const checkOfSecret = (site: SiteId, secret: Uint8Array): string =>
  toBase64Url(sha256(inDomain("secret-check", concatBytes(bytesOf(site), secret))))

/**
 * One box for each device, under one key pair that is forgotten then: X25519, HKDF-SHA-256 and AES-256-GCM. A device with whose key nothing can be agreed
 * on gets none: everybody could open it.
 */
export const sealSecret = async (
  site: SiteId,
  secret: Uint8Array,
  recipients: readonly Recipient[],
): Promise<SealedFor> => {
  const pair = await crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"])
  if (!("privateKey" in pair)) throw new TypeError("no asymmetric key pair")
  const key = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey))
  const check = checkOfSecret(site, secret)
  const sealed = recipients.slice(0, MAX_BOXES).map(async ({ device, sealing }) => {
    const theirs = fromBase64Url(sealing)
    const binding = theirs && { site, check, device, key, sealing: theirs }
    const cipher = binding && (await agree(pair.privateKey, theirs, binding))
    if (!cipher) return []
    const box = await crypto.subtle.encrypt({ name: "AES-GCM", iv: IV }, cipher, Uint8Array.from(secret))
    return [{ device, box: toBase64Url(new Uint8Array(box)) }]
  })
  return { key: toBase64Url(key), boxes: (await Promise.all(sealed)).flat() }
}

/** @returns undefined where nothing in it is for this device, or what is in it is not what the change says */
export const openSecret = async (
  { site, check, device, sealing }: OpeningKey,
  sealed: SealedFor,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const box = fromBase64Url(sealed.boxes.find((one) => one.device === device)?.box ?? "")
  const key = fromBase64Url(sealed.key)
  if (!box?.length || !key) return undefined
  const own = new Uint8Array(await crypto.subtle.exportKey("raw", sealing.publicKey))
  const cipher = await agree(sealing.privateKey, key, { site, check, device, key, sealing: own })
  if (!cipher) return undefined
  const secret = await crypto.subtle.decrypt({ name: "AES-GCM", iv: IV }, cipher, box).catch(() => undefined)
  const bytes = secret && new Uint8Array(secret)
  return bytes && checkOfSecret(site, bytes) === check ? bytes : undefined
}

export interface OpeningKey {
  readonly site: SiteId
  /** Of the change that the box belongs to. */
  readonly check: string
  readonly device: DeviceId
  readonly sealing: CryptoKeyPair
}

/** Each key seals one thing alone. */
const IV = new Uint8Array(12)

interface Binding {
  readonly site: SiteId
  readonly check: string
  readonly device: DeviceId
  readonly key: Uint8Array
  readonly sealing: Uint8Array
}

/** Undefined where the other key is none, or of small order. */
const agree = async (
  own: CryptoKey,
  other: Uint8Array<ArrayBuffer>,
  { site, check, device, key, sealing }: Binding,
): Promise<CryptoKey | undefined> => {
  try {
    const known = await crypto.subtle.importKey("raw", other, { name: "X25519" }, false, [])
    const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: known }, own, 256))
    if (shared.every((byte) => byte === 0)) return undefined
    const info = inDomain("secret-box", concatBytes(bytesOf(site), fromBase64Url(check) ?? NONE, bytesOf(device)))
    const material = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"])
    const derived = { name: "HKDF", hash: "SHA-256", salt: concatBytes(key, sealing), info }
    return await crypto.subtle.deriveKey(derived, material, { name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ])
  } catch {
    return undefined
  }
}

const NONE = new Uint8Array()

const bytesOf = (id: SiteId | DeviceId): Uint8Array => {
  const bytes = fromHex(id)
  if (!bytes) throw new TypeError("a branded id is always hexadecimal")
  return bytes
}
