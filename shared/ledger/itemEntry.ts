import { parseDeviceId, parseHash, type DeviceId, type Hash } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { EnvelopeHeader } from "./envelope.ts"

/** Value of an item's entry in its volume: the ItemRecord without what its place already says. */
export interface ItemEntry {
  readonly hash: Hash
  readonly device: DeviceId
  readonly seq: number
  readonly ms: number
  readonly counter: number
  readonly body: JsonObject
}

export const createEntry = (header: EnvelopeHeader, hash: Hash, body: JsonObject): ItemEntry => ({
  hash,
  device: header.device,
  seq: header.seq,
  ms: header.hlc.ms,
  counter: header.hlc.counter,
  body,
})

/** Undefined for what none of our updates put there. The body is as deep as it was checked before it was cached. */
export const parseEntry = (value: unknown): ItemEntry | undefined => {
  if (typeof value !== "object" || value === null) return undefined
  const { hash, device, seq, ms, counter, body } = value as Partial<Record<keyof ItemEntry, unknown>>
  const parsedHash = parseHash(hash)
  const parsedDevice = parseDeviceId(device)
  if (parsedHash === undefined || parsedDevice === undefined) return undefined
  if (typeof seq !== "number" || typeof ms !== "number" || typeof counter !== "number") return undefined
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined
  return { hash: parsedHash, device: parsedDevice, seq, ms, counter, body: body as JsonObject }
}
