import * as v from "valibot"
import { type DeviceId, parseDeviceId } from "../kernel/ids.ts"
import { actOf } from "./applyEnvelopes.ts"
import { valueOf } from "./branchActs.ts"
import { parseSeen } from "./citations.ts"
import type { Envelope } from "./envelope.ts"
import { decodeEnvelope, encodeEnvelope, sizeOf } from "./envelopeCodec.ts"
import type { LocalWrite } from "./envelopeStore.ts"
import type { ActRecord, Quarantined } from "./ledger.ts"
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

/** Acts beyond the limit of their chain, held in it or kept beside it. */
const actsBeyond = (state: LedgerState): readonly ActRecord[] => {
  const { limits, quarantine, acts, id } = state
  const isBeyond = ({ device, seq }: ActRecord): boolean => seq > (limits.get(device) ?? Infinity)
  const kept = [...quarantine.values()].flat().flatMap((envelope) => {
    const body = envelope.header.kind === "act" && !acts.has(envelope.hash) ? valueOf(envelope) : undefined
    return body === undefined ? [] : [actOf(id, envelope, body)]
  })
  return [...acts.values(), ...kept].filter(isBeyond)
}

/**
 * Where each limited chain ends: at its limit, or further where an act of somebody else that stands cites an act beyond, directly
 * or through others. What such acts say is for the resolver; without them, whoever cited them would wait for ever.
 */
export const extentsOf = (state: LedgerState): ReadonlyMap<DeviceId, number> => {
  const extents = new Map(state.limits)
  const beyond = state.limits.size === 0 ? [] : actsBeyond(state)
  if (beyond.length === 0) return extents
  const byHash = new Map(beyond.map((act) => [act.hash, act]))
  const open = [...state.acts.values(), ...state.branchActs.values()].filter(({ hash }) => !byHash.has(hash))
  for (let act = open.pop(); act !== undefined; act = open.pop())
    for (const hash of parseSeen(act.body)) {
      const cited = byHash.get(hash)
      const end = cited && extents.get(cited.device)
      if (!cited || end === undefined || cited.device === act.device || cited.seq <= end) continue
      extents.set(cited.device, cited.seq)
      const next = beyond.filter(({ device, seq }) => device === cited.device && seq > end && seq <= cited.seq)
      for (const reached of next) open.push(reached)
    }
  return extents
}
