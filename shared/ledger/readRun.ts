import type { DeviceId } from "../kernel/ids.ts"
import type { Envelope, EnvelopeBody } from "./envelope.ts"
import { sizeOf } from "./envelopeCodec.ts"
import type { EnvelopeRow, RowKey } from "./envelopeStore.ts"
import { provenLength } from "./gate.ts"
import { chainOf, type LedgerState } from "./ledgerState.ts"
import { healLedger } from "./openLedger.ts"
import { readRow, readRowBytes } from "./row.ts"

/** The first rows of a run tell how large its rows are… */
const FIRST_ROWS = 64
/** …and then about so much is read at a time: each read waits its turn in the browser. */
const READ_BYTES = 512 * 1024
const MAX_ROWS = 512

/**
 * Envelopes from our store that end at a signature which we verify here and now. At most maxBytes, except for a run whose author
 * spoiled every signature in it but a later one: that run is longer.
 */
export const readRun = async (
  state: LedgerState,
  { device, fromSeq, maxBytes }: { device: DeviceId; fromSeq: number; maxBytes: number },
): Promise<readonly Envelope[]> => {
  const run: Envelope[] = []
  let bytes = 0
  for await (const envelope of readEnvelopes(state, device, fromSeq)) {
    if (envelope === "damaged") {
      healSoon(state, device)
      break
    }
    bytes += sizeOf(envelope)
    if (bytes > maxBytes && run.length > 0) {
      const proven = await provenLength(run)
      if (proven > 0) return run.slice(0, proven)
    }
    run.push(envelope)
  }
  return run.slice(0, await provenLength(run))
}

/** Up to the chain's head, or to the first row that does not verify. */
export async function* readEnvelopes(
  state: LedgerState,
  device: DeviceId,
  fromSeq: number,
): AsyncGenerator<Envelope | "damaged"> {
  const { nextSeq } = chainOf(state, device)
  let bytes = 0
  let to = fromSeq
  for (let from = fromSeq; from < nextSeq; from = to) {
    const rowBytes = Math.max(1, bytes / (from - fromSeq))
    const count = bytes === 0 ? FIRST_ROWS : Math.min(MAX_ROWS, Math.max(1, Math.ceil(READ_BYTES / rowBytes)))
    to = Math.min(nextSeq, from + count)
    const rows = await state.context.store.read(state.id, device, from, to)
    for (let seq = from; seq < to; seq++) {
      const row = rows[seq - from]
      const reading = row?.seq === seq ? readRowBytes(row) : undefined
      if (reading?.kind !== "sound") {
        yield "damaged"
        return
      }
      bytes += sizeOf(reading.envelope)
      yield reading.envelope
    }
  }
}

const healSoon = (state: LedgerState, device: DeviceId): void => {
  // A failed repair has been reported; the next reading tries again.
  state.queue.run(async () => (state.closed ? undefined : healLedger(state, device))).catch(() => {})
}

/** Bodies that our store holds for these rows. */
export const readBodies = async (
  state: LedgerState,
  keys: readonly RowKey[],
): Promise<readonly { readonly key: RowKey; readonly body: EnvelopeBody }[]> => {
  const found: { readonly key: RowKey; readonly body: EnvelopeBody }[] = []
  for (const key of keys) {
    const [row] = await state.context.store.read(state.id, key.device, key.seq, key.seq + 1)
    const body = row && soundBody(row)
    if (body) found.push({ key, body })
  }
  return found
}

const soundBody = (row: EnvelopeRow): EnvelopeBody | null => {
  const reading = readRow(row)
  return reading.kind === "sound" ? reading.envelope.body : null
}
