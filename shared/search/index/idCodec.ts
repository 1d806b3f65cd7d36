const SLASH = "/".charCodeAt(0)
const DOT = ".".charCodeAt(0)
const ZERO = "0".charCodeAt(0)
/** 2026-Q3 */
const QUARTER_LENGTH = 7
/** Of 2^53. */
const MAX_DIGITS = 16
/** A tag that no UTF-8 text begins with. */
const ITEM_MARK = 0xff
const ITEM_BYTES = 15
const TWO_TO_32 = 2 ** 32

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The part of a document's id that its community does not say: 15 bytes for an item, UTF-8 for the rest. @param ledger in hexadecimal, or null */
export const encodeId = (id: string, ledger: string | null): Uint8Array =>
  (ledger !== null && id.startsWith(ledger) && id.charCodeAt(ledger.length) === SLASH
    ? encodeItem(id, ledger.length + 1)
    : undefined) ?? encoder.encode(id)

/** Read letter by letter: every document of a bulk comes by here. Undefined for what would not be decoded to the same. */
const encodeItem = (id: string, from: number): Uint8Array | undefined => {
  const quarterEnd = from + QUARTER_LENGTH
  const clientEnd = id.indexOf(".", quarterEnd + 1)
  const year = readDigits(id, from, from + 4)
  const quarter = id.charCodeAt(quarterEnd - 1) - ZERO
  const client = readNumber(id, quarterEnd + 1, clientEnd)
  const clock = readNumber(id, clientEnd + 1, id.length)
  const isQuarter = id.startsWith("-Q", from + 4) && quarter >= 1 && quarter <= 4 && id.charCodeAt(quarterEnd) === DOT
  if (!isQuarter || year < 0 || client < 0 || client > Number.MAX_SAFE_INTEGER) return undefined
  if (clock < 0 || clock >= TWO_TO_32) return undefined
  const bytes = new Uint8Array(ITEM_BYTES)
  const quarters = year * 4 + quarter - 1
  bytes[0] = ITEM_MARK
  bytes[1] = quarters >>> 8
  bytes[2] = quarters
  // A clientID has 53 bits.
  writeUint32(bytes, 3, Math.floor(client / TWO_TO_32))
  writeUint32(bytes, 7, client % TWO_TO_32)
  writeUint32(bytes, 11, clock)
  return bytes
}

/** -1 for what is anything but digits. */
const readDigits = (text: string, from: number, to: number): number => {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return to > from ? number : -1
}

/** The same for what is written otherwise than a number is. */
const readNumber = (text: string, from: number, to: number): number =>
  to - from > MAX_DIGITS || (to - from > 1 && text.charCodeAt(from) === ZERO) ? -1 : readDigits(text, from, to)

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

const writeUint32 = (bytes: Uint8Array, at: number, value: number): void => {
  bytes[at] = value >>> 24
  bytes[at + 1] = value >>> 16
  bytes[at + 2] = value >>> 8
  bytes[at + 3] = value
}

/** 32 bits of a document's id (FNV-1a, RFC draft-eastlake-fnv). */
export const hashId = (id: string): number => {
  let hash = 0x811c_9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x0100_0193)
  return hash >>> 0
}
