import { parseItemId } from "../../kernel/ids.ts"

const ITEM = /^(\d{4})-Q([1-4])\.(\d+)\.(\d+)$/
/** A tag that no UTF-8 text begins with. */
const ITEM_MARK = 0xff
const ITEM_BYTES = 15
const TWO_TO_32 = 2 ** 32

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The part of a document's id that its community does not say: 15 bytes for an item, UTF-8 for the rest. @param ledger in hexadecimal, or null */
export const encodeId = (id: string, ledger: string | null): Uint8Array => {
  const local = ledger !== null && id.startsWith(`${ledger}/`) ? id.slice(ledger.length + 1) : null
  const match = local === null ? null : ITEM.exec(local)
  if (!match || local === null || parseItemId(local) === undefined) return encoder.encode(id)
  const [, year, quarter, client, clock] = match
  const bytes = new Uint8Array(ITEM_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, ITEM_MARK)
  view.setUint16(1, Number(year) * 4 + Number(quarter) - 1)
  // A clientID has 53 bits.
  view.setUint32(3, Math.floor(Number(client) / TWO_TO_32))
  view.setUint32(7, Number(client) % TWO_TO_32)
  view.setUint32(11, Number(clock) % TWO_TO_32)
  return decodeId(bytes, ledger) === id ? bytes : encoder.encode(id)
}

export const decodeId = (bytes: Uint8Array, ledger: string | null): string => {
  if (bytes[0] !== ITEM_MARK || bytes.length !== ITEM_BYTES) return decoder.decode(bytes)
  const quarter = (bytes[1] ?? 0) * 256 + (bytes[2] ?? 0)
  const client = readUint32(bytes, 3) * TWO_TO_32 + readUint32(bytes, 7)
  const year = String(Math.floor(quarter / 4)).padStart(4, "0")
  return `${ledger}/${year}-Q${(quarter % 4) + 1}.${client}.${readUint32(bytes, 11)}`
}

/** Big-endian. Twenty ids are read for each query: a view of each would cost more than its numbers. */
const readUint32 = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0

/** 32 bits of a document's id (FNV-1a, RFC draft-eastlake-fnv). */
export const hashId = (id: string): number => {
  let hash = 0x811c_9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x0100_0193)
  return hash >>> 0
}
