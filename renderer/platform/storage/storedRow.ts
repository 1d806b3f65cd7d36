import type { EnvelopeBody } from "../../../shared/ledger/envelope.ts"
import type { EnvelopeRow } from "../../../shared/ledger/envelopeStore.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"

/** An envelope row as an object store holds it: two more fields that only acts and rows without a body carry, so that their indexes stay sparse. */
export interface StoredRow extends EnvelopeRow {
  readonly actOf?: LedgerId
  readonly missingIn?: LedgerId
}

export const createStoredRow = (row: EnvelopeRow): StoredRow => ({
  ...row,
  headerBytes: ownBytes(row.headerBytes),
  signature: ownBytes(row.signature),
  body: row.body && ownBody(row.body),
  ...(row.kind === "act" ? { actOf: row.ledger } : {}),
  ...(row.absence === "missing" ? { missingIn: row.ledger } : {}),
})

const ownBody = (body: EnvelopeBody): EnvelopeBody => ({
  salt: ownBytes(body.salt),
  payload: ownBytes(body.payload),
})

// A structured clone takes the whole buffer under a view: a header cut out of a 64 KB frame would cost 64 KB on disk.
const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
