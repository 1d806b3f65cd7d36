import * as v from "valibot"
import { measureBase64Url } from "../kernel/bytes.ts"
import { parseDeviceId, parseHash, parseLedgerId, parseMemberId } from "../kernel/ids.ts"
import { MAX_SEEN } from "../ledger/citations.ts"
import { changeSchema, charterSchema, editorialSchema } from "./charter.ts"
import { endsSchema } from "./cutoffs.ts"
import { MAX_FUNCTION_SCOPE, SITE_FUNCTIONS } from "./functions.ts"
import { reviewSchema } from "./reviewDay.ts"
import { ROLES } from "./roles.ts"
import { BOX_BYTES, MAX_BOXES } from "./sealedSecret.ts"
import { lineSchema, MAX_PURPOSE_CHARS, MAX_TITLE_CHARS, nameSchema } from "./names.ts"
import type { DeviceId, Hash, LedgerId, MemberId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { CertificateId } from "./certificate.ts"

export const MAX_ENROLMENT_BYTES = 2048
/** Machines that one member may have at a time: each is a key that must be kept. */
export const MAX_DEVICES_PER_MEMBER = 16
const SEALING_KEY_BYTES = 32
const RECOVERY_KEY_BYTES = 32
const GENESIS_SALT_BYTES = 16
const CHECK_BYTES = 32
const MAX_CERTIFICATE_BYTES = 512

export const hashSchema = v.custom<Hash>((value) => parseHash(value) !== undefined)
export const certificateIdSchema = v.custom<CertificateId>((value) => parseHash(value) !== undefined)
export const ledgerIdSchema = v.custom<LedgerId>((value) => parseLedgerId(value) !== undefined)
const deviceIdSchema = v.custom<DeviceId>((value) => parseDeviceId(value) !== undefined)
export const memberIdSchema = v.custom<MemberId>((value) => parseMemberId(value) !== undefined)
/** Canonical unpadded base64url of that many bytes. */
const bytesSchema = (minBytes: number, maxBytes: number = minBytes) =>
  v.pipe(
    v.string(),
    v.maxLength(Math.ceil((maxBytes * 4) / 3)),
    v.check((text) => {
      const length = measureBase64Url(text)
      return length !== undefined && length >= minBytes && length <= maxBytes
    }),
  )
const boxesSchema = v.pipe(
  v.array(v.object({ device: deviceIdSchema, box: bytesSchema(BOX_BYTES) })),
  v.maxLength(MAX_BOXES),
)
/** The tips of the acts that the author had delivered. */
export const seenSchema = v.pipe(v.array(hashSchema), v.maxLength(MAX_SEEN))
export const genesisSaltSchema = bytesSchema(GENESIS_SALT_BYTES)

const siteAct = v.variant("type", [
  v.object({
    type: v.literal("site.create"),
    name: nameSchema(),
    purpose: lineSchema(MAX_PURPOSE_CHARS),
    language: v.picklist(["fr", "en"]),
    founder: v.object({
      member: memberIdSchema,
      name: nameSchema(),
      title: lineSchema(MAX_TITLE_CHARS),
      /** X25519 public key. */
      sealing: bytesSchema(SEALING_KEY_BYTES),
    }),
    salt: genesisSaltSchema,
    seen: seenSchema,
  }),
  v.object({ type: v.literal("site.rename"), name: nameSchema(), seen: seenSchema }),
  /** What is posted here, in a few lines; empty: nobody says. */
  v.object({ type: v.literal("site.editorial"), line: editorialSchema, seen: seenSchema }),
  v.object({
    type: v.literal("charter.publish"),
    text: charterSchema,
    /** What changed since the version before, for those who accepted that one. */
    change: changeSchema,
    seen: seenSchema,
  }),
  /** By the hash of the act that published that version. */
  v.object({ type: v.literal("charter.accept"), version: hashSchema, seen: seenSchema }),
  /** Authored by the device that countersigns the enrolment. */
  v.object({ type: v.literal("member.admit"), enrolment: bytesSchema(1, MAX_ENROLMENT_BYTES), seen: seenSchema }),
  v.object({ type: v.literal("member.remove"), member: memberIdSchema, seen: seenSchema }),
  /** The last owner names who follows. */
  v.object({ type: v.literal("member.leave"), successor: v.nullable(memberIdSchema), seen: seenSchema }),
  v.object({
    type: v.literal("role.grant"),
    member: memberIdSchema,
    role: v.picklist(ROLES),
    review: v.exactOptional(reviewSchema),
    seen: seenSchema,
  }),
  /** Back to `member`. */
  v.object({ type: v.literal("role.revoke"), member: memberIdSchema, seen: seenSchema }),
  /** What somebody does for others, beside their role; once more of the same function replaces what was said of it. */
  v.object({
    type: v.literal("function.grant"),
    member: memberIdSchema,
    function: v.picklist(SITE_FUNCTIONS),
    /** The open communities that it is for; null: the site. */
    scope: v.nullable(v.pipe(v.array(ledgerIdSchema), v.minLength(1), v.maxLength(MAX_FUNCTION_SCOPE))),
    review: reviewSchema,
    seen: seenSchema,
  }),
  v.object({
    type: v.literal("function.revoke"),
    member: memberIdSchema,
    function: v.picklist(SITE_FUNCTIONS),
    seen: seenSchema,
  }),
  /** By an administrator; those who administer the site by what it cites are counted. It is its author's vote, too. */
  v.object({ type: v.literal("owner.propose"), owner: memberIdSchema, successor: memberIdSchema, seen: seenSchema }),
  /** By one of those whom the proposal counts; `on` is false where they take it back. */
  v.object({ type: v.literal("owner.agree"), proposal: hashSchema, on: v.boolean(), seen: seenSchema }),
  /** Authored by another device of the same member, which gave the ticket that the enrolment names. */
  v.object({ type: v.literal("device.add"), enrolment: bytesSchema(1, MAX_ENROLMENT_BYTES), seen: seenSchema }),
  v.object({ type: v.literal("device.name"), device: deviceIdSchema, name: nameSchema(), seen: seenSchema }),
  v.object({ type: v.literal("device.revoke"), device: deviceIdSchema, seen: seenSchema }),
  /** Which Ed25519 public key answers for its author's recovery code; null: none does any more. */
  v.object({ type: v.literal("recovery.set"), key: v.nullable(bytesSchema(RECOVERY_KEY_BYTES)), seen: seenSchema }),
  /** Authored by any member's device: somebody comes back by a key that was theirs. */
  v.object({ type: v.literal("member.return"), enrolment: bytesSchema(1, MAX_ENROLMENT_BYTES), seen: seenSchema }),
  /** Authored by the administrator's device whose ticket the enrolment names: two of them bring somebody back. */
  v.object({
    type: v.literal("member.vouch"),
    enrolment: bytesSchema(1, MAX_ENROLMENT_BYTES),
    /** The member's machines that were lost: with the second voice they end. */
    ends: v.pipe(v.array(deviceIdSchema), v.maxLength(MAX_DEVICES_PER_MEMBER)),
    seen: seenSchema,
  }),
  /** Tells everybody that an open community exists; a private one is never named here. */
  v.object({ type: v.literal("community.open"), ledger: ledgerIdSchema, seen: seenSchema }),
  /** Authored by the device that signed the certificate: says to all that it is out, and lets nobody in. */
  v.object({
    type: v.literal("invitation.give"),
    certificate: bytesSchema(1, MAX_CERTIFICATE_BYTES),
    seen: seenSchema,
  }),
  v.object({ type: v.literal("invitation.revoke"), certificate: certificateIdSchema, seen: seenSchema }),
  /** Where the chains of removed devices end in this ledger. */
  v.object({ type: v.literal("cutoff.set"), ends: endsSchema, seen: seenSchema }),
  /** A new site secret, sealed for devices that stay; what has no room follows in secret.share. */
  v.object({
    type: v.literal("secret.change"),
    check: bytesSchema(CHECK_BYTES),
    /** X25519 public key that the boxes were sealed with. */
    key: bytesSchema(SEALING_KEY_BYTES),
    boxes: boxesSchema,
    seen: seenSchema,
  }),
  /** The secret of an earlier change, sealed for more devices. */
  v.object({
    type: v.literal("secret.share"),
    change: hashSchema,
    key: bytesSchema(SEALING_KEY_BYTES),
    boxes: boxesSchema,
    seen: seenSchema,
  }),
])

export type SiteAct = v.InferOutput<typeof siteAct>

const byType = new Map<unknown, (typeof siteAct.options)[number]>(
  siteAct.options.map((option) => [option.entries.type.literal, option]),
)

/** Undefined for an act of a type that this version doesn't know, or of the wrong shape: it has no effect. */
export const parseSiteAct = (body: JsonObject): SiteAct | undefined => {
  // A variant would try one type after the other, twenty thousand times.
  const option = byType.get(body["type"])
  const parsed = option && v.safeParse(option, body)
  return parsed?.success ? parsed.output : undefined
}
