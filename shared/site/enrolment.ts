import { readVarString, readVarUint, readVarUint8Array, type Decoder } from "lib0/decoding"
import {
  createEncoder,
  toUint8Array,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding"
import * as v from "valibot"
import { createSeedSigner } from "../crypto/seedSigner.ts"
import { concatBytes, fromHex, toHex } from "../kernel/bytes.ts"
import { parseDeviceId, parseLedgerId, parseMemberId } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { MAX_ENROLMENT_BYTES } from "./acts.ts"
import { parseCertificate, type DeviceSigner, type SignedCertificate } from "./certificate.ts"
import { decodeExactly, readBytes } from "./decodeExactly.ts"
import { lineSchema, MAX_TITLE_CHARS, nameSchema } from "./names.ts"
import type { DeviceId, MemberId, SiteId } from "../kernel/ids.ts"
import type { Invitation } from "./invitation.ts"

const ENROLMENT_VERSION = 1
const SIGNATURE_BYTES = 64
const SEALING_KEY_BYTES = 32
/** Signature of the new device over the body. */
export const ENROLMENT_DOMAIN = "enrolment"
/** Signature of the invitation's key over the body and the device's signature. */
export const INVITATION_USE_DOMAIN = "invitation-use"

/** What a newcomer says of themselves. */
export interface Enrolment {
  readonly site: SiteId
  readonly device: DeviceId
  /** 32-byte X25519 public key. */
  readonly sealing: Uint8Array
  readonly member: MemberId
  readonly name: string
  readonly title: string
  readonly certificate: SignedCertificate
}

/** Its parts as they were signed; no signature is checked yet. */
export interface SignedEnrolment extends Enrolment {
  readonly body: Uint8Array
  readonly deviceSignature: Uint8Array
  readonly invitationSignature: Uint8Array
}

const encodeEnrolment = (enrolment: Enrolment): Uint8Array => {
  const encoder = createEncoder()
  writeVarUint(encoder, ENROLMENT_VERSION)
  writeUint8Array(encoder, fromHex(enrolment.site) ?? new Uint8Array())
  writeUint8Array(encoder, fromHex(enrolment.device) ?? new Uint8Array())
  writeUint8Array(encoder, enrolment.sealing)
  writeUint8Array(encoder, fromHex(enrolment.member) ?? new Uint8Array())
  writeVarString(encoder, enrolment.name)
  writeVarString(encoder, enrolment.title)
  writeVarUint8Array(encoder, enrolment.certificate.bytes)
  return toUint8Array(encoder)
}

const readEnrolment = (decoder: Decoder): Enrolment | undefined => {
  if (readVarUint(decoder) !== ENROLMENT_VERSION) return undefined
  const site = parseLedgerId(toHex(readBytes(decoder, 32)))
  const device = parseDeviceId(toHex(readBytes(decoder, 32)))
  const sealing = readBytes(decoder, SEALING_KEY_BYTES)
  const member = parseMemberId(toHex(readBytes(decoder, 16)))
  const name = readVarString(decoder)
  const title = readVarString(decoder)
  const certificate = parseCertificate(Uint8Array.from(readVarUint8Array(decoder)))
  if (!site || !device || !member || !certificate || !isNamed(name, title)) return undefined
  return { site, device, sealing, member, name, title, certificate }
}

const isNamed = (name: string, title: string): boolean =>
  v.is(nameSchema(), name) && v.is(lineSchema(MAX_TITLE_CHARS), title)

/** Undefined for anything but the one encoding of an enrolment within its limits. Never throws. */
export const parseEnrolment = (bytes: Uint8Array): SignedEnrolment | undefined => {
  if (bytes.length > MAX_ENROLMENT_BYTES || bytes.length < 2 * SIGNATURE_BYTES) return undefined
  const body = bytes.slice(0, -2 * SIGNATURE_BYTES)
  const enrolment = decodeExactly(body, readEnrolment, encodeEnrolment)
  return (
    enrolment && {
      ...enrolment,
      body,
      deviceSignature: bytes.slice(-2 * SIGNATURE_BYTES, -SIGNATURE_BYTES),
      invitationSignature: bytes.slice(-SIGNATURE_BYTES),
    }
  )
}

export interface NewEnrolment {
  readonly invitation: Invitation
  readonly member: MemberId
  readonly device: DeviceId
  /** 32-byte X25519 public key. */
  readonly sealing: Uint8Array
  readonly name: string
  readonly title: string
  /** By the new device's key. */
  readonly sign: DeviceSigner
}

/** Bytes that any member's device can countersign; "invalid" where the name or title is out of bounds. */
export const createEnrolment = async (input: NewEnrolment): Promise<Result<Uint8Array<ArrayBuffer>, "invalid">> => {
  const { invitation, sign, ...said } = input
  const signer = createSeedSigner(invitation.seed)
  if (!signer || !isNamed(input.name, input.title)) return err("invalid")
  const body = encodeEnrolment({ ...said, site: invitation.site.id, certificate: invitation.certificate })
  const signed = concatBytes(body, await sign(ENROLMENT_DOMAIN, body))
  return ok(concatBytes(signed, signer.sign(INVITATION_USE_DOMAIN, signed)))
}
