import { MAX_HLC_COUNTER } from "../kernel/hybridClock.ts"
import type { DeviceId, Hash, LedgerId } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { type ByteReader, createByteReader } from "./byteReader.ts"
import { type ByteWriter, createByteWriter, MAX_UINT_BYTES, MAX_UTF8_BYTES } from "./byteWriter.ts"
import type { EnvelopeHeader, EnvelopeKind } from "./envelope.ts"
import { MAX_DOC_BYTES, MAX_EXTENSION_BYTES, MAX_HEADER_BYTES, MAX_HLC_MS } from "./limits.ts"

export type CodecFailure = "malformed" | "oversized" | "not-canonical"

const HASH_BYTES = 32
/** Ten numbers and two lengths, five hashes with their flags, and the kind. */
const MAX_FIXED_BYTES = 12 * MAX_UINT_BYTES + 5 * (1 + HASH_BYTES) + 1
const KINDS: readonly EnvelopeKind[] = ["act", "item", "edit"]

/** The one byte form of a header (docs/protocol.md); what is not a header, decodeHeader refuses. */
export const encodeHeader = (header: EnvelopeHeader): Uint8Array<ArrayBuffer> => {
  const writer = createByteWriter(MAX_FIXED_BYTES + MAX_UTF8_BYTES * header.doc.length + header.extension.length)
  writer.uint(header.version)
  writer.uint(header.suite)
  writeOptionalHash(writer, header.ledger)
  writer.hex32(header.device)
  writer.uint(header.seq)
  writeOptionalHash(writer, header.prev)
  writer.uint(header.hlc.ms)
  writer.uint(header.hlc.counter)
  writer.byte(KINDS.indexOf(header.kind))
  writer.text(header.doc)
  writer.uint(header.clockStart)
  writer.uint(header.clockLen)
  writer.uint(header.payloadLength)
  writer.hex32(header.payloadHash)
  writeOptionalHash(writer, header.skeletonHash)
  writer.uint(header.encKeyId)
  writer.sized(header.extension)
  return writer.written()
}

/** Never throws; refuses bytes that the header which they spell would not be encoded to. */
export const decodeHeader = (bytes: Uint8Array): Result<EnvelopeHeader, CodecFailure> => {
  if (bytes.length > MAX_HEADER_BYTES) return err("oversized")
  const reader = createByteReader(bytes)
  const header = readHeader(reader)
  if (header === undefined || !isInRange(header)) return err("malformed")
  return reader.isCanonical() ? ok(header) : err("not-canonical")
}

const isInRange = (header: EnvelopeHeader): boolean =>
  header.hlc.ms <= MAX_HLC_MS &&
  header.hlc.counter <= MAX_HLC_COUNTER &&
  (header.prev === null) === (header.seq === 0) &&
  (header.ledger !== null || (header.seq === 0 && header.kind === "act")) &&
  header.doc.length <= MAX_DOC_BYTES &&
  header.extension.length <= MAX_EXTENSION_BYTES

/** Undefined where the bytes end early or a number exceeds 2^53 − 1. */
const readHeader = (reader: ByteReader): EnvelopeHeader | undefined => {
  try {
    return {
      version: reader.uint(),
      suite: reader.uint(),
      ledger: readOptionalHash(reader) as LedgerId | null,
      device: readHash(reader) as string as DeviceId,
      seq: reader.uint(),
      prev: readOptionalHash(reader),
      hlc: { ms: reader.uint(), counter: reader.uint() },
      kind: readKind(reader),
      doc: reader.text(),
      clockStart: reader.uint(),
      clockLen: reader.uint(),
      payloadLength: reader.uint(),
      payloadHash: readHash(reader),
      skeletonHash: readOptionalHash(reader),
      encKeyId: reader.uint(),
      extension: reader.sized().slice(),
    }
  } catch {
    return undefined
  }
}

const readKind = (reader: ByteReader): EnvelopeKind => {
  const kind = KINDS[reader.byte()]
  if (kind === undefined) throw new RangeError("no such kind of envelope")
  return kind
}

const readHash = (reader: ByteReader): Hash => reader.hex32() as Hash

const readOptionalHash = (reader: ByteReader): Hash | null => (reader.flag() ? readHash(reader) : null)

const writeOptionalHash = (writer: ByteWriter, hash: string | null): void => {
  writer.byte(hash === null ? 0 : 1)
  if (hash !== null) writer.hex32(hash)
}
