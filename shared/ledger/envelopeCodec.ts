import { createHash } from "../crypto/hash.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { type ByteReader, createByteReader } from "./byteReader.ts"
import { createByteWriter, MAX_UINT_BYTES } from "./byteWriter.ts"
import { type Envelope, type EnvelopeBody, MAX_ENVELOPE_BYTES, SALT_BYTES, SIGNATURE_BYTES } from "./envelope.ts"
import { type CodecFailure, decodeHeader } from "./headerCodec.ts"

/** What an envelope adds to its header, signature, salt and payload: two lengths and a flag. */
export const ENVELOPE_OVERHEAD_BYTES = 8

/** Bytes of an envelope as MAX_ENVELOPE_BYTES counts them. */
export const sizeOf = (parts: Pick<Envelope, "headerBytes" | "signature" | "body">): number =>
  parts.headerBytes.length +
  parts.signature.length +
  (parts.body === null ? 0 : parts.body.salt.length + parts.body.payload.length)

/** Makes an envelope of its parts: header and hash come from the header's bytes, so they can't disagree with what is signed. Checks no signature. */
export const createEnvelope = (
  headerBytes: Uint8Array,
  signature: Uint8Array,
  body: EnvelopeBody | null,
): Result<Envelope, CodecFailure> => {
  if (signature.length !== SIGNATURE_BYTES) return err("malformed")
  if (sizeOf({ headerBytes, signature, body }) > MAX_ENVELOPE_BYTES) return err("oversized")
  const header = decodeHeader(headerBytes)
  if (!header.ok) return header
  return ok({ header: header.value, headerBytes, hash: createHash(headerBytes), signature, body })
}

/** The form in which an envelope travels, with or without its body (docs/protocol.md). */
export const encodeEnvelope = ({ headerBytes, signature, body }: Envelope): Uint8Array<ArrayBuffer> => {
  const writer = createByteWriter(sizeOf({ headerBytes, signature, body }) + 2 * MAX_UINT_BYTES + 1)
  writer.sized(headerBytes)
  writer.raw(signature)
  writer.byte(body === null ? 0 : 1)
  if (body !== null) {
    writer.raw(body.salt)
    writer.sized(body.payload)
  }
  return writer.written()
}

/** Never throws; the bytes are copied, so that the message which held them can go. Whether the envelope counts, the gate says. */
export const decodeEnvelope = (bytes: Uint8Array): Result<Envelope, CodecFailure> => {
  if (bytes.length > MAX_ENVELOPE_BYTES + ENVELOPE_OVERHEAD_BYTES) return err("oversized")
  const reader = createByteReader(bytes.slice())
  const parts = readParts(reader)
  if (parts === undefined) return err("malformed")
  const envelope = createEnvelope(parts.headerBytes, parts.signature, parts.body)
  if (!envelope.ok) return envelope
  decoded.add(envelope.value)
  return reader.isCanonical() ? envelope : err("not-canonical")
}

const decoded = new WeakSet<Envelope>()

/** The very object that decodeEnvelope returned: its header and hash are those of its bytes. */
export const isDecoded = (envelope: Envelope): boolean => decoded.has(envelope)

const readParts = (reader: ByteReader): Pick<Envelope, "headerBytes" | "signature" | "body"> | undefined => {
  try {
    return {
      headerBytes: reader.sized(),
      signature: reader.raw(SIGNATURE_BYTES),
      body: reader.flag() ? { salt: reader.raw(SALT_BYTES), payload: reader.sized() } : null,
    }
  } catch {
    return undefined
  }
}
