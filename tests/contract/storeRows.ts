import type { AppendBatch, EnvelopeRow, HeadRow } from "../../shared/ledger/envelopeStore.ts"
import { createVolumeName } from "../../shared/kernel/ids.ts"
import type { DeviceId, Hash, LedgerId } from "../../shared/kernel/ids.ts"

// A store never judges: rows need the shape of an envelope, not its truth.
const hex = (number: number): string => number.toString(16).padStart(64, "0")

export const LEDGER = hex(0xa1) as LedgerId
export const OTHER_LEDGER = hex(0xa2) as LedgerId
export const ALICE = hex(0xd1) as DeviceId
export const BOB = hex(0xd2) as DeviceId
export const AUTUMN = createVolumeName(Date.UTC(2026, 9, 1))
export const WINTER = createVolumeName(Date.UTC(2027, 0, 1))

export const createHash = (number: number): Hash => hex(number) as Hash

/** A row whose bytes tell its place apart; `hash` follows seq unless it is given. */
export const createRow = (seq: number, change: Partial<EnvelopeRow> = {}): EnvelopeRow => ({
  ledger: LEDGER,
  device: ALICE,
  seq,
  hash: createHash(1_000 + seq),
  kind: "item",
  doc: AUTUMN,
  headerBytes: Uint8Array.of(1, seq % 256, seq >> 8),
  signature: new Uint8Array(64).fill(seq % 256),
  signatureVerified: true,
  body: { salt: new Uint8Array(16).fill(7), payload: Uint8Array.of(2, seq % 256) },
  absence: null,
  ...change,
})

export const createAct = (seq: number, change: Partial<EnvelopeRow> = {}): EnvelopeRow =>
  createRow(seq, { kind: "act", doc: "", ...change })

export const createHead = (row: EnvelopeRow): HeadRow => ({
  ledger: row.ledger,
  device: row.device,
  seq: row.seq,
  hash: row.hash,
  hlc: { ms: 1_790_000_000_000 + row.seq, counter: row.seq % 3 },
  clocks: row.doc === "" ? {} : { [row.doc]: row.seq + 1 },
  weight: 600 * (row.seq + 1),
})

/** A batch of one chain: its rows and the head at their end. */
export const createBatch = (rows: readonly EnvelopeRow[]): AppendBatch => ({
  rows,
  heads: rows.slice(-1).map(createHead),
})

export const createChain = (length: number, change: Partial<EnvelopeRow> = {}): readonly EnvelopeRow[] =>
  Array.from({ length }, (_, seq) => createRow(seq, change))
