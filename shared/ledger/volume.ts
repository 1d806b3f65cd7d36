import * as Y from "yjs"
import { createBreather } from "../kernel/breather.ts"
import type { LedgerId, VolumeName } from "../kernel/ids.ts"
import { type ItemEntry, parseEntry } from "./itemEntry.ts"
import type { VolumeCache, VolumeCacheHandle } from "./volumeCache.ts"
import { encodeVolumeUpdate, entryKey, ITEMS_ROOT, type VolumeRecord } from "./volumeUpdate.ts"

/** A quarter's items as a Yjs document, followed by its cache. Nobody writes to the document through Yjs. */
export interface Volume {
  readonly name: VolumeName
  /** Lacks what still waits: docOf gives it whole. */
  readonly doc: Y.Doc
  readonly handle: Pick<VolumeCacheHandle, "detach" | "drop">
  /** Committed and told records that the document takes once a bulk is over, or somebody reads it; in order. */
  readonly waiting: VolumeRecord[]
}

export interface VolumePlace {
  readonly cache: VolumeCache
  readonly ledger: LedgerId
  readonly name: VolumeName
  /** Our own clientID. */
  readonly clientID: number
}

/** What the cache holds of the volume, checked by nobody yet. */
export const openVolume = async ({ cache, ledger, name, clientID }: VolumePlace): Promise<Volume> => {
  const handle = await cache.attach(ledger, name, new Y.Doc({ gc: true }))
  const { doc } = handle
  doc.clientID = clientID
  return { name, doc, handle, waiting: [] }
}

/** An empty volume whose cache starts from nothing; one without a cache where the old one can't be dropped. */
export const renewVolume = async (place: VolumePlace, old: Volume): Promise<Volume> => {
  await old.handle.drop()
  old.doc.destroy()
  const opened = await openVolume(place)
  if (isEmptyVolume(opened)) return opened
  await closeVolume(opened)
  const doc = new Y.Doc({ gc: true })
  doc.clientID = place.clientID
  return { name: place.name, doc, handle: UNCACHED, waiting: [] }
}

const UNCACHED: Volume["handle"] = { detach: () => Promise.resolve(), drop: () => Promise.resolve() }

export const isCached = ({ handle }: Volume): boolean => handle !== UNCACHED

export const closeVolume = async (volume: Volume): Promise<void> => {
  await takeWaiting(volume)
  await volume.handle.detach()
  volume.doc.destroy()
}

/** No device has it: while our own structs arrive as an update, Yjs would take them for somebody else's and choose us a new clientID. */
const NOBODY = 0

const applyUpdate = (doc: Y.Doc, update: Uint8Array): void => {
  const own = doc.clientID
  doc.clientID = NOBODY
  try {
    Y.applyUpdate(doc, update)
  } finally {
    doc.clientID = own
  }
}

/** One Yjs transaction for the whole batch, and for all that waited before it. */
export const applyRecords = ({ doc, waiting }: Volume, records: readonly VolumeRecord[]): void => {
  const all = [...waiting.splice(0), ...records]
  if (all.length > 0) applyUpdate(doc, encodeVolumeUpdate(all))
}

/** The document with all that waited for it. */
export const docOf = (volume: Volume): Y.Doc => {
  applyRecords(volume, [])
  return volume.doc
}

/** A slice of a few milliseconds. */
const RECORDS_PER_SLICE = 128

/** Applies what waits in slices, so that a page keeps its turns. */
export const takeWaiting = async ({ doc, waiting }: Volume): Promise<void> => {
  const breathe = createBreather()
  while (waiting.length > 0 && !doc.isDestroyed) {
    applyUpdate(doc, encodeVolumeUpdate(waiting.splice(0, RECORDS_PER_SLICE)))
    await breathe()
  }
}

/** The same content in a new document with a new cache: the old cache is a log that would keep what was dropped. */
export const recacheVolume = async (place: VolumePlace, old: Volume): Promise<Volume> => {
  const content = Y.encodeStateAsUpdate(docOf(old))
  const fresh = await renewVolume(place, old)
  applyUpdate(fresh.doc, content)
  return fresh
}

export const entriesOf = (volume: Volume): Y.Map<unknown> => docOf(volume).getMap(ITEMS_ROOT)

export const readEntry = (volume: Volume, clientID: number, clock: number): ItemEntry | undefined =>
  parseEntry(entriesOf(volume).get(entryKey(clientID, clock)))

/** The state vector does not change. */
export const dropEntries = (volume: Volume, keys: readonly string[]): void =>
  docOf(volume).transact(() => {
    const entries = entriesOf(volume)
    for (const key of keys) entries.delete(key)
  })

/** True where the document has exactly these clocks, waits for nothing, and holds only entries of our own making. */
export const agreesWith = (volume: Volume, clocks: ReadonlyMap<number, number>): boolean => {
  const { store } = docOf(volume)
  if (store.pendingStructs !== null || store.pendingDs !== null) return false
  const held = Y.decodeStateVector(Y.encodeStateVector(volume.doc))
  if (held.size !== clocks.size) return false
  for (const [client, clock] of clocks) if (held.get(client) !== clock) return false
  for (const [key, value] of entriesOf(volume).entries()) if (!isOwnEntry(key, value, clocks)) return false
  return true
}

const isOwnEntry = (key: string, value: unknown, clocks: ReadonlyMap<number, number>): boolean => {
  const [client, clock] = key.split(".").map(Number)
  if (client === undefined || clock === undefined || entryKey(client, clock) !== key) return false
  return clock < (clocks.get(client) ?? 0) && parseEntry(value) !== undefined
}

export const isEmptyVolume = ({ doc }: Volume): boolean =>
  doc.store.clients.size === 0 && doc.store.pendingStructs === null && doc.store.pendingDs === null
