import * as v from "valibot"
import { MAX_ADDRESS_CHARS } from "../../shared/bridge/networkAddress.ts"
import { SHELLS, siteReferenceSchema } from "../../shared/bridge/hostSchemas.ts"

/** Port of the profile that `npm start` opens when none is named; the others follow it. */
export const FIRST_PAGE_PORT = 4180
export const DEFAULT_PROFILE = "default"

const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))

/** A name as a person types it: letters, digits, spaces, dots, dashes; at most 40 characters. */
export const profileNameSchema = v.pipe(
  v.string(),
  v.normalize("NFC"),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]{0,39}$/u),
)

export const shellSchema = v.picklist(SHELLS)
export type Shell = v.InferOutput<typeof shellSchema>

export const profileSchema = v.object({
  name: profileNameSchema,
  port,
  /** IndexedDB belongs to one origin in one shell, so neither ever changes. */
  shell: shellSchema,
  /** 32 random bytes in base64url: what the page shows to its host. Kept for life, so that a page outlives a restart of the host. */
  token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  demonstration: v.boolean(),
  sites: v.array(siteReferenceSchema),
  /** Addresses of other hosts, in the form of formatNetworkAddress. */
  addresses: v.array(v.pipe(v.string(), v.maxLength(MAX_ADDRESS_CHARS))),
  /** True once a site was created or joined: the LAN port may open. */
  joined: v.boolean(),
})

export type ProfileRecord = v.InferOutput<typeof profileSchema>

export const registrySchema = v.object({
  version: v.literal(1),
  lanPort: v.nullable(port),
  profiles: v.array(profileSchema),
})

export type RegistryContent = v.InferOutput<typeof registrySchema>
