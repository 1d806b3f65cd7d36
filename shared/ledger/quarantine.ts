import * as v from "valibot"
import { type DeviceId, parseDeviceId } from "../kernel/ids.ts"
import type { Envelope } from "./envelope.ts"
import { decodeEnvelope, encodeEnvelope, sizeOf } from "./envelopeCodec.ts"
import type { LocalWrite } from "./envelopeStore.ts"
import { valueOf } from "./branchActs.ts"
import type { AsideEnvelope, Quarantined } from "./ledger.ts"
import { type LedgerState, localKeys } from "./ledgerState.ts"
import { MAX_QUARANTINE_BYTES } from "./limits.ts"

/** What is kept of a chain beyond its end: in order, without gaps from the first on, no more than is worth a look. */
export const keepBounded = (envelopes: Iterable<Envelope>): readonly Envelope[] => {
  const sorted = [...envelopes].sort((one, other) => one.header.seq - other.header.seq)
  const kept: Envelope[] = []
  let bytes = 0
  for (const envelope of sorted) {
    const seq = kept.at(-1)?.header.seq
    if (envelope.header.seq === seq) continue
    bytes += sizeOf(envelope)
    if ((seq !== undefined && envelope.header.seq !== seq + 1) || bytes > MAX_QUARANTINE_BYTES) break
    kept.push(envelope)
  }
  return kept
}

export const putQuarantine = (
  { id }: LedgerState,
  device: DeviceId,
  kept: readonly Envelope[],
): readonly LocalWrite[] => {
  const key = localKeys.quarantine(id, device)
  return kept.length === 0 ? [{ remove: key }] : [{ put: { key, value: kept.map(encodeEnvelope) } }]
}

export const putLimits = ({ id }: LedgerState, limits: ReadonlyMap<DeviceId, number>): readonly LocalWrite[] => [
  { put: { key: localKeys.limits(id), value: [...limits] } },
]

const limitsSchema = v.array(v.tuple([v.custom<DeviceId>((value) => parseDeviceId(value) !== undefined), v.number()]))
const keptSchema = v.array(v.instance(Uint8Array))

/** Reads what was limited and kept before; a damaged row is as good as none, since acts tell the limits again and peers the rest. */
export const loadQuarantine = async (state: LedgerState): Promise<void> => {
  const { store } = state.context
  const limits = v.safeParse(limitsSchema, await store.getLocal(localKeys.limits(state.id)))
  state.limits = new Map(limits.success ? limits.output : [])
  state.quarantine.clear()
  for (const { key, value } of await store.listLocal(localKeys.quarantines(state.id))) {
    const device = parseDeviceId(key.split("/").at(-1))
    const kept = v.safeParse(keptSchema, value)
    if (device === undefined || !kept.success) continue
    const envelopes = kept.output.flatMap((bytes) => {
      const decoded = decodeEnvelope(bytes)
      return decoded.ok && decoded.value.header.device === device ? [decoded.value] : []
    })
    if (envelopes.length > 0) state.quarantine.set(device, keepBounded(envelopes))
  }
}

/** What whoever moderates is told of. */
export const readQuarantine = ({ quarantine }: LedgerState): readonly Quarantined[] =>
  [...quarantine].map(([device, { length }]) => ({ device, envelopes: length }))

/** For whoever moderates, who decides whether it counts after all. */
export const readAside = ({ quarantine }: LedgerState): readonly AsideEnvelope[] =>
  [...quarantine].flatMap(([device, envelopes]) =>
    envelopes.map((envelope) => {
      const { seq, hlc } = envelope.header
      return { device, seq, hash: envelope.hash, hlc, body: valueOf(envelope) }
    }),
  )
