import * as v from "valibot"
import type { DeviceKeys } from "../crypto/deviceKeys.ts"
import { type DeviceId, type MemberId, parseDeviceId, parseMemberId } from "../kernel/ids.ts"
import type { LocalWrite } from "../ledger/envelopeStore.ts"

export const SITE_RECORD_KEY = "site"
export const SECRET_BYTES = 32
/** The current one and those still answered. */
export const MAX_SECRETS = 16

/** What this device alone knows of a site: never replicated. */
export interface SiteRecord {
  /** As the site was called when we came to it: what the profile lists it by where its own list was lost. */
  readonly name: string
  readonly member: MemberId
  readonly keys: DeviceKeys
  /** 32 bytes each, the current one first. */
  readonly secrets: readonly Uint8Array[]
  /** The only author that counts while our site ledger is still empty. */
  readonly founderDevice: DeviceId
  readonly addresses: readonly string[]
  readonly joining: JoiningRecord | null
}

export interface JoiningRecord {
  /** Epoch milliseconds. */
  readonly since: number
  readonly enrolment: Uint8Array
  readonly refused: "expired" | "used-up" | "revoked" | "invalid" | null
  /** Where two administrators bring its member back; null for any other request. */
  readonly vouching?: VouchedFor | null
}

/** Somebody who comes back without machine and code, as their new machine knows it. */
export interface VouchedFor {
  /** Theirs, as the ticket says it. */
  readonly name: string
  /** As this machine is called. */
  readonly machine: string
  /** Whose ticket is asked with. */
  readonly by: string
  /** Administrators who said yes, by name. */
  readonly confirmed: readonly string[]
  /** Whoever gave this ticket has said yes. */
  readonly done: boolean
}

const bytes = (length?: number) =>
  v.pipe(
    v.instance(Uint8Array),
    v.check((value) => length === undefined || value.length === length),
  )
const cryptoKeyPair = v.custom<CryptoKeyPair>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    "publicKey" in value &&
    "privateKey" in value &&
    value.publicKey instanceof CryptoKey &&
    value.privateKey instanceof CryptoKey,
)
const deviceId = v.pipe(
  v.string(),
  v.check((text) => parseDeviceId(text) !== undefined),
  v.transform((text) => text as DeviceId),
)
export const memberIdSchema = v.pipe(
  v.string(),
  v.check((text) => parseMemberId(text) !== undefined),
  v.transform((text) => text as MemberId),
)

export const deviceKeysSchema = v.object({
  device: deviceId,
  signing: cryptoKeyPair,
  sealing: cryptoKeyPair,
  sealingPublicKey: bytes(32),
})

const siteRecord = v.object({
  name: v.optional(v.string(), "Palabre"),
  member: memberIdSchema,
  keys: deviceKeysSchema,
  secrets: v.pipe(v.array(bytes(SECRET_BYTES)), v.minLength(1), v.maxLength(MAX_SECRETS)),
  founderDevice: deviceId,
  addresses: v.pipe(v.array(v.string()), v.maxLength(64)),
  joining: v.nullable(
    v.object({
      since: v.number(),
      enrolment: bytes(),
      refused: v.nullable(v.picklist(["expired", "used-up", "revoked", "invalid"])),
      vouching: v.optional(
        v.nullable(
          v.object({
            name: v.string(),
            machine: v.string(),
            by: v.string(),
            confirmed: v.array(v.string()),
            done: v.boolean(),
          }),
        ),
        null,
      ),
    }),
  ),
})

/** Undefined where the row is absent or is not a site record. */
export const parseSiteRecord = (row: unknown): SiteRecord | undefined => {
  const parsed = v.safeParse(siteRecord, row)
  return parsed.success ? parsed.output : undefined
}

export const putSiteRecord = (record: SiteRecord): LocalWrite => ({ put: { key: SITE_RECORD_KEY, value: record } })
