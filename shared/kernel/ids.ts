import type { Brand } from "./brand.ts"

/** SHA-256 in 64 lower-case hexadecimal digits. */
export type Hash = Brand<string, "Hash">
/** SHA-256 of a ledger's genesis header, in hexadecimal: the ledger's name. */
export type LedgerId = Hash & { readonly __ledger: true }
/** A site is named by its site ledger. */
export type SiteId = LedgerId
/** 32-byte Ed25519 public key of a device, in 64 lower-case hexadecimal digits. */
export type DeviceId = Brand<string, "DeviceId">
/** A person: 16 random bytes in 32 lower-case hexadecimal digits, chosen at enrolment. */
export type MemberId = Brand<string, "MemberId">
/** `2026-Q4.<clientID>.<clock>`: unique in its ledger; the volume tells where to look. */
export type ItemId = Brand<string, "ItemId">
/** Name of the Yjs document that holds a quarter's items: `items/2026-Q4`. */
export type VolumeName = Brand<string, "VolumeName">

const HEX_32_BYTES = /^[0-9a-f]{64}$/
const HEX_16_BYTES = /^[0-9a-f]{32}$/
const ITEM_ID = /^\d{4}-Q[1-4]\.(?:0|[1-9]\d{0,15})\.(?:0|[1-9]\d{0,9})$/
const VOLUME = /^items\/\d{4}-Q[1-4]$/

export const parseHash = (text: unknown): Hash | undefined =>
  typeof text === "string" && HEX_32_BYTES.test(text) ? (text as Hash) : undefined
export const parseLedgerId = (text: unknown): LedgerId | undefined => parseHash(text) as LedgerId | undefined
export const parseDeviceId = (text: unknown): DeviceId | undefined =>
  typeof text === "string" && HEX_32_BYTES.test(text) ? (text as DeviceId) : undefined
export const parseMemberId = (text: unknown): MemberId | undefined =>
  typeof text === "string" && HEX_16_BYTES.test(text) ? (text as MemberId) : undefined
export const parseItemId = (text: unknown): ItemId | undefined =>
  typeof text === "string" && ITEM_ID.test(text) ? (text as ItemId) : undefined
export const parseVolumeName = (text: unknown): VolumeName | undefined =>
  typeof text === "string" && VOLUME.test(text) ? (text as VolumeName) : undefined

export const createItemId = (volume: VolumeName, clientID: number, clock: number): ItemId =>
  `${volume.slice("items/".length)}.${clientID}.${clock}` as ItemId

/** Where an item stands: its id begins with the quarter. */
export const volumeOfItem = (id: ItemId): VolumeName | undefined => parseVolumeName(`items/${id.split(".", 1)[0]}`)

/** The volume of an instant: its calendar quarter in UTC. */
export const createVolumeName = (epochMs: number): VolumeName => {
  const date = new Date(epochMs)
  return `items/${String(date.getUTCFullYear()).padStart(4, "0")}-Q${Math.floor(date.getUTCMonth() / 3) + 1}` as VolumeName
}
