import { createItemId, type LedgerId, parseVolumeName, type VolumeName } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { Envelope } from "./envelope.ts"
import { createEntry } from "./itemEntry.ts"
import type { ActRecord, ItemRecord } from "./ledger.ts"
import { recordOf } from "./ledgerItems.ts"
import { type LedgerState, newestFirst, rowKeyText } from "./ledgerState.ts"
import {
  applyRecords,
  isEmptyVolume,
  openVolume,
  renewVolume,
  takeWaiting,
  type Volume,
  type VolumePlace,
} from "./volume.ts"
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
    // Items of an unread volume are told when it is read: not before what newer volumes say about them.
    if (!state.unread.has(volume)) items.push(...recordOfEnvelope(state, one))
  }
  // Of a bulk that lies in two quarters the smaller part can wait as well as the other.
  const isBulk = fresh.length >= BULK_RECORDS
  for (const [name, records] of byVolume) {
    const volume = await volumeFor(state, name)
    if (volume === undefined) continue
    // What waits would be applied with it, all in one piece.
    if (!isBulk && volume.waiting.length === 0) applyRecords(volume, records)
    else keepForLater(state, volume, records)
  }
  return { acts, items }
}

/** So many at once are a device that catches up: more will follow, and nobody reads the document meanwhile. */
const BULK_RECORDS = 64
const BULK_PAUSE_MS = 5_000

/** The document follows once the bulk is over. Where it ends before, its cache lags behind the heads and is rebuilt at the next start. */
const keepForLater = (state: LedgerState, volume: Volume, records: readonly VolumeRecord[]): void => {
  for (const record of records) volume.waiting.push(record)
  const { length } = volume.waiting
  const report = (error: unknown): void =>
    state.context.report({ code: "store-failed", ledger: state.id, detail: String(error) })
  state.context.after(BULK_PAUSE_MS, () => {
    // Another portion came since, and looks again itself.
    if (volume.waiting.length === length) state.queue.run(() => takeWaiting(volume)).catch(report)
  })
}

export const volumeRecordOf = (state: LedgerState, { envelope: { header, hash }, value }: Fresh): VolumeRecord => ({
  clientID: state.context.clientIdOf(header.device),
  clock: header.clockStart,
  entry: value === null ? null : createEntry(header, hash, value),
})

/** None for an act, and for what has no content. */
export const recordOfEnvelope = (
  state: LedgerState,
  { envelope: { header, hash }, value }: Fresh,
): readonly ItemRecord[] => {
  const volume = parseVolumeName(header.doc)
  if (volume === undefined || value === null) return []
  const id = createItemId(volume, state.context.clientIdOf(header.device), header.clockStart)
  return [recordOf(state, id, createEntry(header, hash, value))]
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

/** So many of the newest volumes are kept as documents: enough for the first screen on the first day of a quarter. */
const LIVE_VOLUMES = 2

/** The loaded volume, or a new one: what a cache still says of a volume that has no envelopes is not believed. None for older ones. */
const volumeFor = async (state: LedgerState, name: VolumeName): Promise<Volume | undefined> => {
  const loaded = state.volumes.get(name)
  if (loaded !== undefined || state.unread.has(name) || state.archived.has(name)) return loaded
  const oldest = newestFirst([...state.volumes.keys(), name])[LIVE_VOLUMES]
  if (oldest !== undefined) await archiveVolume(state, oldest)
  if (oldest === name) return undefined
  const place = placeOfVolume(state, name)
  const opened = await openVolume(place)
  const volume = isEmptyVolume(opened) ? opened : await renewVolume(place, opened)
  state.volumes.set(name, volume)
  return volume
}

/** Its items were told; from now on it is read from the store, and its cache would only take space. */
const archiveVolume = async (state: LedgerState, name: VolumeName): Promise<void> => {
  const volume = state.volumes.get(name)
  state.archived.add(name)
  state.volumes.delete(name)
  await volume?.handle.drop()
  volume?.doc.destroy()
}
