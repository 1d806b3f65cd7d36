import type { DeviceId } from "../kernel/ids.ts"
import type { Envelope } from "./envelope.ts"
import { decodeEnvelope, encodeEnvelope, sizeOf } from "./envelopeCodec.ts"
import type { EnvelopeRow, LocalWrite } from "./envelopeStore.ts"
import { type LedgerState, localKeys } from "./ledgerState.ts"
import { readRow } from "./row.ts"

/** The newest of them: what was written last is the likeliest that nobody else has. */
const MAX_LATER_BYTES = 4 * 1024 * 1024

/** Sound rows beyond a damaged one are kept until the gap is filled: perhaps nobody else has them. Nothing where there are none. */
export const keepLater = (
  state: LedgerState,
  { device, rows, from }: { readonly device: DeviceId; readonly rows: readonly EnvelopeRow[]; readonly from: number },
): readonly LocalWrite[] => {
  const later: Uint8Array[] = []
  let bytes = 0
  for (const row of rows.filter(({ seq }) => seq > from).toReversed()) {
    const reading = readRow(row)
    if (reading.kind === "damaged") continue
    bytes += sizeOf(reading.envelope)
    if (bytes > MAX_LATER_BYTES) break
    later.unshift(encodeEnvelope(reading.envelope))
  }
  if (later.length === 0) return []
  state.later.add(device)
  return [{ put: { key: localKeys.later(state.id, device), value: later } }]
}

/** Those that were kept from this seq on, in order; the gate judges them like a peer's. */
export const readLater = async (
  state: LedgerState,
  device: DeviceId,
  fromSeq: number,
): Promise<readonly Envelope[]> => {
  const kept = await state.context.store.getLocal(localKeys.later(state.id, device))
  const envelopes = Array.isArray(kept) ? kept.flatMap(decodeKept) : []
  return envelopes.filter(({ header }) => header.device === device && header.seq >= fromSeq)
}

const decodeKept = (bytes: unknown): readonly Envelope[] => {
  const decoded = bytes instanceof Uint8Array ? decodeEnvelope(bytes) : undefined
  return decoded?.ok ? [decoded.value] : []
}
