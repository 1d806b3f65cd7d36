import * as v from "valibot"
import type { Contract } from "./contract.ts"
import type { HostDescription, NetworkDescription, UpdateState } from "./host.ts"
import { HOST_ERROR_CODES } from "./hostError.ts"
import { MAX_ADDRESS_CHARS } from "./networkAddress.ts"

/** Where a profile's data lies: in a browser's store, in the desktop window's for a loopback address, or for `app://`. Never changes for a profile. */
export const SHELLS = ["browser", "electron", "desktop"] as const
/** With an installer, or as a folder that runs where it lies. */
export const PACKAGINGS = ["installer", "portable"] as const
/** Why a version that was offered is not taken. */
export const UPDATE_REFUSALS = ["settings", "unsigned", "malformed", "older", "altered"] as const
/** Addresses that one profile may remember. */
export const MAX_ADDRESSES = 64
/** What one request to the host may hold. */
export const MAX_REQUEST_BYTES = 64 * 1024

const text = (maxChars: number) => v.pipe(v.string(), v.maxLength(maxChars))
const address = text(MAX_ADDRESS_CHARS)

const siteId = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const siteReferenceSchema = v.object({
  id: siteId,
  name: v.pipe(text(200), v.minLength(1)),
})

const hostDescription: v.GenericSchema<unknown, HostDescription> = v.object({
  profile: v.string(),
  version: v.string(),
  shell: v.picklist(SHELLS),
  signaling: v.string(),
  demonstration: v.boolean(),
  language: v.picklist(["fr", "en"]),
  packaging: v.exactOptional(v.picklist(PACKAGINGS)),
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

const updateState: v.GenericSchema<unknown, UpdateState> = v.variant("kind", [
  v.object({ kind: v.literal("not-asked") }),
  v.object({ kind: v.literal("current") }),
  v.object({ kind: v.literal("unreachable") }),
  v.object({ kind: v.literal("refused"), reason: v.picklist(UPDATE_REFUSALS) }),
  v.object({ kind: v.literal("ready"), version: v.string(), path: v.string() }),
])

/** What a window may ask of its host, in a browser tab as in the desktop window: each call by its name. */
export const hostContract = {
  /** Static facts about this start. */
  describe: { request: v.null(), reply: hostDescription },
  /** Addresses of this machine on its networks. */
  lanAddresses: { request: v.null(), reply: v.array(v.string()) },
  /** Opens the LAN port, and connects to these hosts from now on. */
  joinNetwork: {
    request: v.object({ addresses: v.pipe(v.array(address), v.maxLength(MAX_ADDRESSES)) }),
    reply: networkDescription,
  },
  /** Which hosts we are connected to. */
  network: { request: v.null(), reply: networkDescription },
  /** Remembers an address that a member typed in. */
  addAddress: { request: address, reply: networkDescription },
  /** Forgets an address. */
  removeAddress: { request: address, reply: networkDescription },
  /** Remembers that this profile holds a site. */
  rememberSite: { request: siteReferenceSchema, reply: v.null() },
  /** Forgets that this profile holds a site. */
  forgetSite: { request: siteId, reply: v.null() },
  /** Tries the connections to other hosts again at once. */
  wake: { request: v.null(), reply: v.null() },
  /** What the last look for a newer version found. */
  update: { request: v.null(), reply: updateState },
} as const satisfies Contract

export type HostCall = keyof typeof hostContract

export const isHostCall = (call: string): call is HostCall => Object.hasOwn(hostContract, call)

/** What every call is answered with. */
export const outcomeSchema = v.variant("ok", [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.picklist(HOST_ERROR_CODES) }),
])

export const sessionSchema = v.object({ token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)) })
