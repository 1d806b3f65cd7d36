import { createItemId, type LedgerId, parseVolumeName, type VolumeName } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { Envelope } from "./envelope.ts"
import { createEntry } from "./itemEntry.ts"
import type { ActRecord, ItemRecord } from "./ledger.ts"
import { recordOf } from "./ledgerItems.ts"
import { type LedgerState, rowKeyText } from "./ledgerState.ts"
import { applyRecords, isEmptyVolume, openVolume, renewVolume, type Volume, type VolumePlace } from "./volume.ts"
import type { VolumeRecord } from "./volumeUpdate.ts"

/** A committed envelope with its payload's value; null where there is none to apply. */
export interface Fresh {
  readonly envelope: Envelope
  readonly value: JsonObject | null
}

export interface Applied {
  readonly acts: readonly ActRecord[]
  readonly items: readonly ItemRecord[]
}

/** Makes committed envelopes visible: acts in the list, items in their volumes, one Yjs update per volume. */
export const applyEnvelopes = async (state: LedgerState, fresh: readonly Fresh[]): Promise<Applied> => {
  const acts = fresh.flatMap((one) => addAct(state, one) ?? [])
  const items: ItemRecord[] = []
  const byVolume = new Map<VolumeName, VolumeRecord[]>()
  for (const one of fresh) {
    const { header } = one.envelope
    if (one.envelope.body === null) state.missing.set(rowKeyText(header), one.envelope)
    const volume = header.kind === "item" ? parseVolumeName(header.doc) : undefined
    if (volume === undefined) continue
    const record = volumeRecordOf(state, one)
    byVolume.set(volume, byVolume.get(volume) ?? [])
    byVolume.get(volume)?.push(record)
    items.push(...indexItem(state, volume, record))
  }
  for (const [name, records] of byVolume) applyRecords(await volumeFor(state, name), records)
  return { acts, items }
}

export const volumeRecordOf = (state: LedgerState, { envelope: { header, hash }, value }: Fresh): VolumeRecord => ({
  clientID: state.context.clientIdOf(header.device),
  clock: header.clockStart,
  entry: value === null ? null : createEntry(header, hash, value),
})

/** Notes where the item is found; none where the record has no content. */
export const indexItem = (state: LedgerState, volume: VolumeName, record: VolumeRecord): readonly ItemRecord[] => {
  if (record.entry === null) return []
  const id = createItemId(volume, record.clientID, record.clock)
  state.items.set(record.entry.hash, id)
  return [recordOf(state, id, record.entry)]
}

/** Undefined where the envelope is no act, or has no content. */
export const addAct = (state: LedgerState, { envelope, value }: Fresh): ActRecord | undefined => {
  if (envelope.header.kind !== "act" || value === null) return undefined
  const act = actOf(state.id, envelope, value)
  state.acts.set(act.hash, act)
  return act
}

export const actOf = (
  ledger: LedgerId,
  { header: { device, seq, hlc }, hash }: Envelope,
  body: JsonObject,
): ActRecord => ({
  ledger,
  hash,
  device,
  seq,
  hlc,
  body,
})

export const placeOfVolume = ({ context, id }: LedgerState, name: VolumeName): VolumePlace => ({
  cache: context.cache,
  ledger: id,
  name,
  clientID: context.clientIdOf(context.keys.device),
})

/** The loaded volume, or a new one: what a cache still says of a volume that has no envelopes is not believed. */
const volumeFor = async (state: LedgerState, name: VolumeName): Promise<Volume> => {
  const loaded = state.volumes.get(name)
  if (loaded !== undefined) return loaded
  const place = placeOfVolume(state, name)
  const opened = await openVolume(place)
  const volume = isEmptyVolume(opened) ? opened : await renewVolume(place, opened)
  state.volumes.set(name, volume)
  return volume
}
