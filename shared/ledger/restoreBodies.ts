import { parseVolumeName, type VolumeName } from "../kernel/ids.ts"
import { addAct, recordOfEnvelope } from "./applyEnvelopes.ts"
import type { Envelope, EnvelopeBody } from "./envelope.ts"
import { MAX_ITEM_BYTES } from "./envelope.ts"
import type { RowKey } from "./envelopeStore.ts"
import type { ActRecord, ItemRecord } from "./ledger.ts"
import { placeOf } from "./ledgerItems.ts"
import { type LedgerState, localKeys, notify, rowKeyText, type WaitingBody } from "./ledgerState.ts"
import { rebuildVolume } from "./loadLedger.ts"
import { healLedger } from "./openLedger.ts"
import { bodyMatches, isApplicable, parsePayload } from "./payload.ts"
import { settleStoreFailure } from "./storeFailure.ts"

interface OfferedBody {
  readonly key: RowKey
  readonly body: EnvelopeBody
}

/** Settles all bodies that wait, in one batch. A job of the ledger's queue. */
export const restoreWaiting = async (state: LedgerState): Promise<void> => {
  const waiting: readonly WaitingBody[] = state.waitingBodies.splice(0)
  try {
    const restored = state.closed ? new Set<string>() : await restoreBodies(state, waiting)
    for (const { key, settle } of waiting) settle(restored.has(rowKeyText(key)))
  } catch (error) {
    for (const { fail } of waiting) fail(error)
  }
}

/** Stores bodies that match their headers, rebuilds the volumes that lacked them, tells what became visible. */
export const restoreBodies = async (
  state: LedgerState,
  offered: readonly OfferedBody[],
): Promise<ReadonlySet<string>> => {
  const restored = new Map<string, Envelope>()
  const acts: ActRecord[] = []
  const items: ItemRecord[] = []
  for (const { key, body } of offered) {
    const envelope = state.missing.get(rowKeyText(key))
    if (envelope === undefined || !bodyMatches(envelope.header, body)) continue
    const value = isApplicable(envelope.header) ? parsePayload(body.payload) : null
    if (value === undefined || body.payload.length > MAX_ITEM_BYTES) await giveUp(state, key)
    else if (await storeBody(state, envelope, body)) {
      restored.set(rowKeyText(key), envelope)
      acts.push(...[addAct(state, { envelope, value })].flatMap((act) => act ?? []))
      items.push(...recordOfEnvelope(state, { envelope, value }))
    }
  }
  if (restored.size > 0) state.generation += 1
  for (const name of new Set([...restored.values()].flatMap(volumeOf))) {
    if (!state.volumes.has(name)) continue
    const damaged = await rebuildVolume(state, name)
    if (damaged !== null) await healLedger(state, damaged)
  }
  notify(state, { acts, items: items.filter((item) => isTold(state, item)), gone: [], origin: "peer" })
  return new Set(restored.keys())
}

/** Items of an unread volume are told when it is read. */
const isTold = (state: LedgerState, { id }: ItemRecord): boolean => {
  const volume = placeOf(id)?.volume
  return volume !== undefined && !state.unread.has(volume)
}

const volumeOf = ({ header }: Envelope): readonly VolumeName[] => {
  const name = parseVolumeName(header.doc)
  return name === undefined ? [] : [name]
}

const storeBody = async (state: LedgerState, envelope: Envelope, body: EnvelopeBody): Promise<boolean> => {
  const { store } = state.context
  const { device, seq } = envelope.header
  const stale = volumeOf(envelope).map((name) => ({ put: { key: localKeys.staleVolume(state.id, name), value: true } }))
  const marked = await store.writeLocal(stale)
  const stored = marked.ok ? await store.restoreBody(state.id, { device, seq }, body) : marked
  if (stored.ok) state.missing.delete(rowKeyText({ device, seq }))
  else settleStoreFailure(state.context, state.id, stored.error)
  return stored.ok
}

/** Its author signed what is no item: nobody needs to be asked for it again. */
const giveUp = async (state: LedgerState, key: RowKey): Promise<void> => {
  const erased = await state.context.store.erase(state.id, [key])
  if (erased.ok) state.missing.delete(rowKeyText(key))
  else settleStoreFailure(state.context, state.id, erased.error)
}
