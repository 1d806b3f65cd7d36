import * as v from "valibot"
import type { HostDescription, NetworkDescription } from "./host.ts"
import { HOST_ERROR_CODES } from "./hostError.ts"
import { MAX_ADDRESS_CHARS } from "./networkAddress.ts"

/** Addresses that one profile may remember. */
export const MAX_ADDRESSES = 64
/** Body of a request to the host. */
export const MAX_REQUEST_BYTES = 64 * 1024

const text = (maxChars: number) => v.pipe(v.string(), v.maxLength(maxChars))
const address = text(MAX_ADDRESS_CHARS)

const siteId = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const siteReferenceSchema = v.object({
  id: siteId,
  name: v.pipe(text(200), v.minLength(1)),
})

/** What each call carries; null where it carries nothing. */
export const requestSchemas = {
  describe: v.null(),
  lanAddresses: v.null(),
  joinNetwork: v.object({ addresses: v.pipe(v.array(address), v.maxLength(MAX_ADDRESSES)) }),
  network: v.null(),
  addAddress: address,
  removeAddress: address,
  rememberSite: siteReferenceSchema,
  forgetSite: siteId,
} as const

export type HostCall = keyof typeof requestSchemas

export const isHostCall = (call: string): call is HostCall => Object.hasOwn(requestSchemas, call)

const hostDescription: v.GenericSchema<unknown, HostDescription> = v.object({
  profile: v.string(),
  version: v.string(),
  shell: v.picklist(["browser", "electron"]),
  signaling: v.string(),
  demonstration: v.boolean(),
  language: v.picklist(["fr", "en"]),
  elsewhere: v.array(v.object({ profile: v.string(), address: v.string(), sites: v.array(v.string()) })),
})

const networkDescription: v.GenericSchema<unknown, NetworkDescription> = v.object({
  open: v.boolean(),
  port: v.nullable(v.number()),
  lanAddresses: v.array(v.string()),
  hosts: v.array(
    v.object({
      address: v.string(),
      state: v.picklist(["connected", "connecting", "unreachable"]),
      detail: v.nullable(v.string()),
    }),
  ),
})

/** What each call answers. */
export const answerSchemas = {
  describe: hostDescription,
  lanAddresses: v.array(v.string()),
  joinNetwork: networkDescription,
  network: networkDescription,
  addAddress: networkDescription,
  removeAddress: networkDescription,
  rememberSite: v.null(),
  forgetSite: v.null(),
} as const

/** The envelope of every answer of `/api/…`. */
export const outcomeSchema = v.variant("ok", [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.picklist(HOST_ERROR_CODES) }),
])

export const sessionSchema = v.object({ token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)) })
