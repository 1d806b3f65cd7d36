import * as encoding from "lib0/encoding"
import type { ItemEntry } from "./itemEntry.ts"

export const ITEMS_ROOT = "items"

/** One Yjs clock of one device in a volume. */
export interface VolumeRecord {
  readonly clientID: number
  readonly clock: number
  /** Null where the content is erased, missing or not for this version: the clock is then filled by a GC struct. */
  readonly entry: ItemEntry | null
}

export const entryKey = (clientID: number, clock: number): string => `${clientID}.${clock}`

/** Yjs update format 1: info bytes of the two structs that we generate. */
const GC_INFO = 0
/** Content type 8 (ContentAny) with a parent key (bit 6), no origins. */
const ANY_IN_MAP_INFO = 8 | 0b0010_0000

/** One Yjs update (format 1) for verified records: no origins, no delete set. The clocks of each client must follow one another. */
export const encodeVolumeUpdate = (records: readonly VolumeRecord[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  const clients = groupByClient(records)
  encoding.writeVarUint(encoder, clients.size)
  for (const [clientID, own] of clients) {
    encoding.writeVarUint(encoder, own.length)
    encoding.writeVarUint(encoder, clientID)
    encoding.writeVarUint(encoder, own[0]?.clock ?? 0)
    for (const record of own) writeStruct(encoder, record)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

const groupByClient = (records: readonly VolumeRecord[]): ReadonlyMap<number, readonly VolumeRecord[]> => {
  const clients = new Map<number, VolumeRecord[]>()
  for (const record of records) {
    const own = clients.get(record.clientID)
    if (own === undefined) clients.set(record.clientID, [record])
    else own.push(record)
  }
  return clients
}

const writeStruct = (encoder: encoding.Encoder, { clientID, clock, entry }: VolumeRecord): void => {
  if (entry === null) {
    encoding.writeUint8(encoder, GC_INFO)
    encoding.writeVarUint(encoder, 1)
    return
  }
  encoding.writeUint8(encoder, ANY_IN_MAP_INFO)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, ITEMS_ROOT)
  encoding.writeVarString(encoder, entryKey(clientID, clock))
  encoding.writeVarUint(encoder, 1)
  // Checked JSON and plain fields; lib0's type lacks nothing but `readonly`.
  encoding.writeAny(encoder, entry as unknown as encoding.AnyEncodable)
}
