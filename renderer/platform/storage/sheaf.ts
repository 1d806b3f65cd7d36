import { concatBytes, fromHex, toHex } from "../../../shared/kernel/bytes.ts"
import { type DeviceId, type Hash, type LedgerId, parseDeviceId, parseLedgerId } from "../../../shared/kernel/ids.ts"
import { SALT_BYTES, SIGNATURE_BYTES } from "../../../shared/ledger/envelope.ts"
import type { EnvelopeBody } from "../../../shared/ledger/envelope.ts"
import type { EnvelopeRow } from "../../../shared/ledger/envelopeStore.ts"
import { isCount, isRecord, parseEnvelopeRow } from "./parseRows.ts"

/** Rows of one chain and one volume that follow one another and have their bodies, as one value: a hundredth of the requests, keys and index entries. */
export interface Sheaf {
  readonly ledger: LedgerId
  readonly device: DeviceId
  /** Of its last row: so whatever holds a row or comes after it has a key from that row's on. */
  readonly seq: number
  readonly doc: string
  /** Bytes of each row's header, then of its payload. */
  readonly lengths: Uint32Array
  /** 1 for each row whose signature was verified itself. */
  readonly verified: Uint8Array
  /** For each row: hash, signature, salt, header, payload. */
  readonly bytes: Uint8Array
}

/** A row's key is at most so many less one before that of the sheaf that holds it. */
export const MAX_SHEAF_ROWS = 32
/** Chromium keeps values over 64 KB in files of their own. */
const MAX_SHEAF_BYTES = 48 * 1024
/** Fewer are kept apart: what is written live comes in ones and twos. */
const MIN_SHEAF_ROWS = 8
const HASH_BYTES = 32
const FIXED_BYTES = HASH_BYTES + SIGNATURE_BYTES + SALT_BYTES

interface FullRow extends EnvelopeRow {
  readonly body: EnvelopeBody
}

const canBeTied = (row: EnvelopeRow): row is FullRow =>
  row.kind === "item" &&
  row.body !== null &&
  row.body.salt.length === SALT_BYTES &&
  row.signature.length === SIGNATURE_BYTES &&
  sizeOf(row, row.body) <= MAX_SHEAF_BYTES

const sizeOf = ({ headerBytes }: EnvelopeRow, { payload }: EnvelopeBody): number =>
  FIXED_BYTES + headerBytes.length + payload.length

/** What of a batch is stored as sheaves, and what row by row. */
export const tieRows = (
  rows: readonly EnvelopeRow[],
): { readonly sheaves: readonly Sheaf[]; readonly single: readonly EnvelopeRow[] } => {
  const sheaves: Sheaf[] = []
  const single: EnvelopeRow[] = []
  for (const part of partRows(rows)) {
    const full = part.filter(canBeTied)
    if (full.length >= MIN_SHEAF_ROWS) sheaves.push(tie(full))
    else single.push(...part)
  }
  return { sheaves, single }
}

/** In each part either one row that can't be tied, or those that can be tied together. The first row of a chain stays by itself: a rival that went on from the same end must find its key taken. */
const partRows = (rows: readonly EnvelopeRow[]): readonly (readonly EnvelopeRow[])[] => {
  const parts: EnvelopeRow[][] = []
  let bytes = 0
  for (const row of rows) {
    const part = parts.at(-1)
    const before = part?.at(-1)
    const size = row.body === null ? 0 : sizeOf(row, row.body)
    const hasRoom = part !== undefined && part.length < MAX_SHEAF_ROWS && bytes + size <= MAX_SHEAF_BYTES
    const isOpening = part?.[0] === undefined || !isSameChain(parts.at(-2)?.[0], part[0])
    if (hasRoom && !isOpening && before !== undefined && canBeTied(before) && canBeTied(row) && follows(before, row)) {
      part.push(row)
      bytes += size
    } else {
      parts.push([row])
      bytes = size
    }
  }
  return parts
}

const isSameChain = (one: EnvelopeRow | undefined, other: EnvelopeRow): boolean =>
  one?.device === other.device && one.ledger === other.ledger

const follows = (before: EnvelopeRow, row: EnvelopeRow): boolean =>
  row.seq === before.seq + 1 && row.doc === before.doc && isSameChain(before, row)

const tie = (rows: readonly FullRow[]): Sheaf => {
  const last = rows.at(-1)
  if (last === undefined) throw new RangeError("a sheaf of nothing")
  const { ledger, device, seq, doc } = last
  return {
    ledger,
    device,
    seq,
    doc,
    lengths: Uint32Array.from(rows.flatMap(({ headerBytes, body }) => [headerBytes.length, body.payload.length])),
    verified: Uint8Array.from(rows, ({ signatureVerified }) => (signatureVerified ? 1 : 0)),
    bytes: concatBytes(...rows.flatMap(bytesOf)),
  }
}

const bytesOf = ({ hash, signature, headerBytes, body }: FullRow): readonly Uint8Array[] => {
  const hashBytes = fromHex(hash)
  if (hashBytes === undefined) throw new RangeError("a hash is in hexadecimal")
  return [hashBytes, signature, body.salt, headerBytes, body.payload]
}

/** Rows that a stored value holds: one, or a sheaf's; undefined for what has neither shape. */
export const parseStoredRows = (stored: unknown): readonly EnvelopeRow[] | undefined => {
  if (isSheaf(stored)) return untie(stored)
  const row = parseEnvelopeRow(stored)
  return row && [row]
}

export const isSheaf = (stored: unknown): stored is Readonly<Record<string, unknown>> =>
  isRecord(stored) && "lengths" in stored

/** Whether the bytes are those of signed envelopes, whoever reads a row looks; views of the sheaf's own bytes. */
const untie = (stored: Readonly<Record<string, unknown>>): readonly EnvelopeRow[] | undefined => {
  const ledger = parseLedgerId(stored["ledger"])
  const device = parseDeviceId(stored["device"])
  const { seq, doc, lengths, verified, bytes } = stored
  if (ledger === undefined || device === undefined || !isCount(seq) || typeof doc !== "string") return undefined
  if (!(lengths instanceof Uint32Array) || !(verified instanceof Uint8Array) || !(bytes instanceof Uint8Array))
    return undefined
  const count = verified.length
  const size = lengths.reduce((sum, length) => sum + length, FIXED_BYTES * count)
  if (count === 0 || count > MAX_SHEAF_ROWS || count > seq + 1) return undefined
  if (lengths.length !== 2 * count || size !== bytes.length) return undefined
  let at = 0
  const take = (length: number): Uint8Array => bytes.subarray(at, (at += length))
  return Array.from(verified, (flag, index): EnvelopeRow => {
    const [hash, signature, salt] = [take(HASH_BYTES), take(SIGNATURE_BYTES), take(SALT_BYTES)]
    const headerBytes = take(lengths[2 * index] ?? 0)
    return {
      ledger,
      device,
      seq: seq + 1 - count + index,
      hash: toHex(hash) as Hash,
      kind: "item",
      doc,
      headerBytes,
      signature,
      signatureVerified: flag === 1,
      body: { salt, payload: take(lengths[2 * index + 1] ?? 0) },
      absence: null,
    }
  })
}
