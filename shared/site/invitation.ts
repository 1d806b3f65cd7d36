import { hasContent, readVarString, readVarUint, readVarUint8Array, type Decoder } from "lib0/decoding"
import {
  createEncoder,
  toUint8Array,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding"
import * as v from "valibot"
import { formatNetworkAddress, parseNetworkAddress } from "../bridge/networkAddress.ts"
import { fromHex, toHex } from "../kernel/bytes.ts"
import { parseDeviceId, parseLedgerId, parseMemberId } from "../kernel/ids.ts"
import { parseCertificate } from "./certificate.ts"
import { decodeExactly, readBytes } from "./decodeExactly.ts"
import { nameSchema } from "./names.ts"
import type { DeviceId, MemberId, SiteId } from "../kernel/ids.ts"
import type { SignedCertificate } from "./certificate.ts"

export const MAX_INVITATION_ADDRESSES = 8

/** All that a newcomer needs to find the site and to be admitted. Whoever holds it can use it: it is a secret. */
export interface Invitation {
  readonly site: { readonly id: SiteId; readonly name: string }
  /** 32 bytes. */
  readonly secret: Uint8Array
  readonly founderDevice: DeviceId
  readonly inviterName: string
  /** 32-byte RFC 8032 seed of the certificate's key. */
  readonly seed: Uint8Array
  readonly certificate: SignedCertificate
  /** Canonical `host:port`, at most MAX_INVITATION_ADDRESSES. */
  readonly addresses: readonly string[]
  /** Whose device it makes whoever uses it; null for an invitation of somebody else. */
  readonly member: MemberId | null
  /** Of that member, where it is not the inviter's own device: an administrator brings them back. */
  readonly memberName: string | null
}

const isName = (text: string): boolean => v.is(nameSchema(), text)

/** An address in its one canonical form. */
export const isInvitationAddress = (text: string): boolean => {
  const address = parseNetworkAddress(text)
  return address !== undefined && formatNetworkAddress(address) === text
}

export const encodeInvitation = (invitation: Invitation): Uint8Array => {
  const encoder = createEncoder()
  writeUint8Array(encoder, fromHex(invitation.site.id) ?? new Uint8Array())
  writeUint8Array(encoder, invitation.secret)
  writeUint8Array(encoder, fromHex(invitation.founderDevice) ?? new Uint8Array())
  writeUint8Array(encoder, invitation.seed)
  writeVarString(encoder, invitation.site.name)
  writeVarString(encoder, invitation.inviterName)
  writeVarUint8Array(encoder, invitation.certificate.bytes)
  writeVarUint(encoder, invitation.addresses.length)
  for (const address of invitation.addresses) writeVarString(encoder, address)
  if (invitation.member !== null) writeUint8Array(encoder, fromHex(invitation.member) ?? new Uint8Array())
  if (invitation.memberName !== null) writeVarString(encoder, invitation.memberName)
  return toUint8Array(encoder)
}

const readAddresses = (decoder: Decoder): readonly string[] | undefined => {
  const count = readVarUint(decoder)
  if (count > MAX_INVITATION_ADDRESSES) return undefined
  const addresses = Array.from({ length: count }, () => readVarString(decoder))
  return addresses.every(isInvitationAddress) ? addresses : undefined
}

const readInvitationBytes = (decoder: Decoder): Invitation | undefined => {
  const id = parseLedgerId(toHex(readBytes(decoder, 32)))
  const secret = readBytes(decoder, 32)
  const founderDevice = parseDeviceId(toHex(readBytes(decoder, 32)))
  const seed = readBytes(decoder, 32)
  const name = readVarString(decoder)
  const inviterName = readVarString(decoder)
  const certificate = parseCertificate(Uint8Array.from(readVarUint8Array(decoder)))
  const addresses = readAddresses(decoder)
  // Whoever comes back signs that for themselves: nobody is sent it.
  if (certificate?.role === "return") return undefined
  const isTicket = certificate?.role === "device"
  const member = isTicket ? (parseMemberId(toHex(readBytes(decoder, 16))) ?? null) : null
  if (isTicket && member === null) return undefined
  const memberName = isTicket && hasContent(decoder) ? readVarString(decoder) : null
  if (memberName !== null && !isName(memberName)) return undefined
  if (!id || !founderDevice || !certificate || !addresses || !isName(name) || !isName(inviterName)) return undefined
  return { site: { id, name }, secret, founderDevice, inviterName, seed, certificate, addresses, member, memberName }
}

/** Undefined for anything but the one encoding of an invitation within its limits; no signature is checked yet. */
export const decodeInvitation = (bytes: Uint8Array): Invitation | undefined =>
  decodeExactly(bytes, readInvitationBytes, encodeInvitation)
