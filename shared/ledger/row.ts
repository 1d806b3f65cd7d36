import type { JsonObject } from "../kernel/json.ts"
import { createEnvelope } from "./envelopeCodec.ts"
import { type Envelope, ledgerOf } from "./envelope.ts"
import type { EnvelopeRow } from "./envelopeStore.ts"
import { bodyMatches, isApplicable, parsePayload } from "./payload.ts"

export const rowOf = (envelope: Envelope, signatureVerified: boolean): EnvelopeRow => ({
  ledger: ledgerOf(envelope),
  device: envelope.header.device,
  seq: envelope.header.seq,
  hash: envelope.hash,
  kind: envelope.header.kind,
  doc: envelope.header.doc,
  headerBytes: envelope.headerBytes,
  signature: envelope.signature,
  signatureVerified,
  body: envelope.body,
  absence: envelope.body === null ? "missing" : null,
})

/** What a row of our own store turned out to be. */
type RowBytes =
  | { readonly kind: "sound"; readonly envelope: Envelope }
  /** The header stands, so the chain holds; the payload is damaged and can be fetched again. */
  | { readonly kind: "body-damaged"; readonly envelope: Envelope }
  | { readonly kind: "damaged" }

type RowReading =
  | { readonly kind: "sound"; readonly envelope: Envelope; readonly value: JsonObject | null }
  | Exclude<RowBytes, { kind: "sound" }>

/**
 * Reads a row without trusting the disk. Its signature was verified before it was stored and covers the header alone; a header that
 * still has the hash under which it was stored (and which the next header names) is the one that was verified, so it is not verified again.
 * Nor is a payload parsed that is merely passed on: that of its header's hash was, by the gate.
 */
export const readRowBytes = (row: EnvelopeRow): RowBytes => {
  const made = createEnvelope(row.headerBytes, row.signature, row.body)
  if (!made.ok || !describes(row, made.value)) return { kind: "damaged" }
  const envelope = made.value
  if (envelope.body === null || bodyMatches(envelope.header, envelope.body)) return { kind: "sound", envelope }
  return { kind: "body-damaged", envelope: { ...envelope, body: null } }
}

/** The same, with what the payload says. */
export const readRow = (row: EnvelopeRow): RowReading => {
  const read = readRowBytes(row)
  if (read.kind !== "sound") return read
  const { header, body } = read.envelope
  if (body === null || !isApplicable(header)) return { ...read, value: null }
  const value = parsePayload(body.payload)
  return value === undefined ? { kind: "body-damaged", envelope: { ...read.envelope, body: null } } : { ...read, value }
}

const describes = (row: EnvelopeRow, envelope: Envelope): boolean =>
  row.hash === envelope.hash &&
  row.ledger === ledgerOf(envelope) &&
  row.device === envelope.header.device &&
  row.seq === envelope.header.seq &&
  row.kind === envelope.header.kind &&
  row.doc === envelope.header.doc
