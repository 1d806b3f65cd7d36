import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from "lib0/encoding"
import { readVarUint, type Decoder } from "lib0/decoding"
import { createHash } from "../crypto/hash.ts"
import { verify } from "../crypto/signing.ts"
import { concatBytes, fromHex, toHex } from "../kernel/bytes.ts"
import { parseDeviceId, parseLedgerId } from "../kernel/ids.ts"
import { decodeExactly, readBytes } from "./decodeExactly.ts"
import type { SigningDomain } from "../crypto/domain.ts"
import type { Brand } from "../kernel/brand.ts"
import type { DeviceId, SiteId } from "../kernel/ids.ts"

/** SHA-256 of what the inviter signed, in hexadecimal. */
export type CertificateId = Brand<string, "Hash"> & { readonly __certificate: true }
/**
 * The roles that an invitation may give. "device" makes nobody a member, but a machine one of its inviter's; "return" is signed by whoever
 * comes back themselves, with the key of a machine that was theirs or with that of their recovery code, and stands in no invitation.
 */
const CERTIFICATE_ROLES = ["member", "guest", "device", "return", "moderator", "administrator"] as const
export type CertificateRole = (typeof CERTIFICATE_ROLES)[number]
export type InvitedRole = Exclude<CertificateRole, "device" | "return">

export const isInvitedRole = (role: CertificateRole): role is InvitedRole => role !== "device" && role !== "return"

const MAX_INVITATION_USES = 1000
const CERTIFICATE_DOMAIN = "certificate"
const CERTIFICATE_VERSION = 1
const SIGNATURE_BYTES = 64

/** What an inviter's device vouches for: whoever holds the invitation's key may join, so many times, until then. */
interface Certificate {
  readonly site: SiteId
  readonly inviter: DeviceId
  /** Ed25519 public key of the invitation, in the form of a device's. */
  readonly key: DeviceId
  readonly role: CertificateRole
  readonly uses: number
  /** Epoch milliseconds, judged by the device that countersigns. */
  readonly expiresAt: number
}

export interface SignedCertificate extends Certificate {
  readonly id: CertificateId
  /** What was signed, then the 64-byte Ed25519 signature by the inviter's device. */
  readonly bytes: Uint8Array
}

/** By the device key, in the given domain. */
export type DeviceSigner = (domain: SigningDomain, message: Uint8Array) => Promise<Uint8Array>

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array()

const encodeCertificate = (certificate: Certificate): Uint8Array => {
  const encoder = createEncoder()
  writeVarUint(encoder, CERTIFICATE_VERSION)
  writeUint8Array(encoder, bytesOf(certificate.site))
  writeUint8Array(encoder, bytesOf(certificate.inviter))
  writeUint8Array(encoder, bytesOf(certificate.key))
  writeVarUint(encoder, CERTIFICATE_ROLES.indexOf(certificate.role))
  writeVarUint(encoder, certificate.uses)
  writeVarUint(encoder, certificate.expiresAt)
  return toUint8Array(encoder)
}

const readCertificate = (decoder: Decoder): Certificate | undefined => {
  if (readVarUint(decoder) !== CERTIFICATE_VERSION) return undefined
  const site = parseLedgerId(toHex(readBytes(decoder, 32)))
  const inviter = parseDeviceId(toHex(readBytes(decoder, 32)))
  const key = parseDeviceId(toHex(readBytes(decoder, 32)))
  const role = CERTIFICATE_ROLES[readVarUint(decoder)]
  const uses = readVarUint(decoder)
  const expiresAt = readVarUint(decoder)
  if (!site || !inviter || !key || !role || uses < 1 || uses > MAX_INVITATION_USES) return undefined
  return { site, inviter, key, role, uses, expiresAt }
}

const idOf = (body: Uint8Array): CertificateId => createHash(body) as CertificateId

export const signCertificate = async (certificate: Certificate, sign: DeviceSigner): Promise<SignedCertificate> => {
  const body = encodeCertificate(certificate)
  const signature = await sign(CERTIFICATE_DOMAIN, body)
  return { ...certificate, id: idOf(body), bytes: concatBytes(body, signature) }
}

/** Its signature is not checked yet. */
export const parseCertificate = (bytes: Uint8Array): SignedCertificate | undefined => {
  const body = bytes.subarray(0, Math.max(0, bytes.length - SIGNATURE_BYTES))
  const certificate = decodeExactly(body, readCertificate, encodeCertificate)
  return certificate && { ...certificate, id: idOf(body), bytes }
}

/** Whether the inviter's device signed it; whether that device may invite, the resolver says. */
export const verifyCertificate = ({ inviter, bytes }: SignedCertificate): Promise<boolean> =>
  verify(inviter, bytes.subarray(-SIGNATURE_BYTES), CERTIFICATE_DOMAIN, bytes.subarray(0, -SIGNATURE_BYTES))
