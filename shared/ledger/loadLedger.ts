import { type DeviceId, parseDeviceId, parseVolumeName, type VolumeName } from "../kernel/ids.ts"
import { addAct, placeOfVolume, volumeRecordOf } from "./applyEnvelopes.ts"
import { chainOfHead, clockOf } from "./chain.ts"
import { loadForks } from "./cutChain.ts"
import { loadQuarantine } from "./quarantine.ts"
import type { EnvelopeRow } from "./envelopeStore.ts"
import { chainOf, clearChains, type LedgerState, localKeys, newestFirst, rowKeyText, setChain } from "./ledgerState.ts"
import { readRow } from "./row.ts"
import {
  agreesWith,
  applyRecords,
  closeVolume,
  isCached,
  isEmptyVolume,
  openVolume,
  renewVolume,
  type Volume,
} from "./volume.ts"
import type { VolumeRecord } from "./volumeUpdate.ts"
import { settleBranchActs } from "./standing.ts"

/** The device whose chain in our store contradicts itself, or null where all that was read is sound. */
type Damaged = DeviceId | null

/** Fills an empty state from the store: heads, acts, volumes, missing bodies. Stops at the first damage. */
export const loadLedger = async (state: LedgerState): Promise<Damaged> => {
  const { store } = state.context
  // A fork that this device has learnt of cuts the chains that the rest is read of.
  await loadForks(state)
  // Each read waits its turn in the browser: they wait together.
  const [heads, acts, missing, docs, lost, later] = await Promise.all([
    store.heads(state.id),
    store.readActs(state.id),
    store.readMissing(state.id),
    store.docs(state.id),
    store.getLocal(localKeys.ownLoss(state.id)),
    store.listLocal(`ledger/later/${state.id}/`),
    loadQuarantine(state),
  ])
  for (const head of heads) setChain(state, chainOfHead(head))
  for (const { key } of later) {
    const device = parseDeviceId(key.split("/").at(-1))
    if (device) state.later.add(device)
  }
  // A row that can't be read says that something was lost, not how much.
  state.ownLoss = lost === undefined ? null : typeof lost === "number" ? lost : Number.MAX_SAFE_INTEGER
  const damaged =
    takeActs(state, acts) ??
    (await checkOwnHead(state)) ??
    takeMissing(state, missing) ??
    (await loadVolumes(state, docs))
  if (damaged === null) settleBranchActs(state, false)
  return damaged
}

/** Forgets everything in memory; the store and its cache stay as they are. */
export const unloadLedger = async (state: LedgerState): Promise<void> => {
  for (const volume of state.volumes.values()) await closeVolume(volume)
  clearChains(state)
  for (const held of [state.acts, state.forks, state.volumes, state.missing, state.unread, state.archived]) held.clear()
  state.branchActs = new Map()
  state.digest = null
  state.generation += 1
}

const takeActs = (state: LedgerState, rows: readonly EnvelopeRow[]): Damaged => {
  const counts = new Map<DeviceId, number>()
  for (const row of rows) {
    const reading = readRow(row)
    if (reading.kind !== "sound") return row.device
    addAct(state, reading)
    counts.set(row.device, (counts.get(row.device) ?? 0) + 1)
  }
  // An envelope is an act or uses one clock: a row that the disk lost altogether shows as a wrong sum.
  for (const device of new Set([...counts.keys(), ...state.chains.keys()])) {
    const chain = chainOf(state, device)
    const clocks = Object.values(chain.clocks).reduce((sum, clock) => sum + clock, 0)
    if (chain.nextSeq !== clocks + (counts.get(device) ?? 0)) return device
  }
  return null
}

/** We would fork ourselves if our own chain were longer or other than its head row says. */
const checkOwnHead = async (state: LedgerState): Promise<Damaged> => {
  const { store, keys } = state.context
  const chain = chainOf(state, keys.device)
  const rows = await store.read(state.id, keys.device, Math.max(0, chain.nextSeq - 1), chain.nextSeq + 1)
  return rows.length === Math.min(1, chain.nextSeq) && (rows[0]?.hash ?? null) === chain.hash ? null : keys.device
}

const takeMissing = (state: LedgerState, rows: readonly EnvelopeRow[]): Damaged => {
  for (const row of rows) {
    const reading = readRow(row)
    if (reading.kind !== "sound") return row.device
    state.missing.set(rowKeyText(row), reading.envelope)
  }
  return null
}

/** With so many items the newest volume fills the first screens; with fewer, the one before is needed at once too. */
const FIRST_ITEMS = 100

/** The newest volumes are loaded, older ones wait to be read. */
const loadVolumes = async (state: LedgerState, stored: readonly string[]): Promise<Damaged> => {
  const named = [...state.chains.values()].flatMap(({ clocks }) => Object.keys(clocks))
  const [newest, next, ...older] = newestFirst(
    new Set([...named, ...stored].flatMap((doc) => parseVolumeName(doc) ?? [])),
  )
  // What no head names is damage, and shows only when it is loaded.
  const strays = older.filter((name) => !named.includes(name))
  const isFew = newest !== undefined && sumClocks(expectedClocks(state, newest)) < FIRST_ITEMS
  const first = [newest, ...(isFew || (next !== undefined && !named.includes(next)) ? [next] : []), ...strays]
  for (const name of first) {
    const damaged = name === undefined ? null : await loadVolume(state, name)
    if (damaged !== null) return damaged
  }
  for (const name of [next, ...older]) if (name !== undefined && !state.volumes.has(name)) state.unread.add(name)
  return null
}

const sumClocks = (clocks: ReadonlyMap<number, number>): number =>
  [...clocks.values()].reduce((sum, clock) => sum + clock, 0)

const loadVolume = async (state: LedgerState, name: VolumeName): Promise<Damaged> => {
  const { context, id } = state
  const stale = (await context.store.getLocal(localKeys.staleVolume(id, name))) !== undefined
  const cached = await openVolume(placeOfVolume(state, name))
  state.volumes.set(name, cached)
  if (!stale && agreesWith(cached, expectedClocks(state, name))) return null
  if (!stale && !isEmptyVolume(cached)) context.report({ code: "cache-rebuilt", ledger: id, volume: name })
  return rebuildVolume(state, name)
}

/** Next clock of each clientID in a volume, as the heads have it. */
const expectedClocks = (state: LedgerState, name: VolumeName): ReadonlyMap<number, number> => {
  const clocks = [...state.chains.values()].map((chain) => [chain.device, clockOf(chain, name)] as const)
  return new Map(
    clocks.filter(([, clock]) => clock > 0).map(([device, clock]) => [state.context.clientIdOf(device), clock]),
  )
}

/** Generates a loaded volume anew from the rows of the store, and with it its cache. */
export const rebuildVolume = async (state: LedgerState, name: VolumeName): Promise<Damaged> => {
  const { store } = state.context
  const read = readRecords(state, await store.readDoc(state.id, name))
  if (read.damaged !== null) return read.damaged
  const old = state.volumes.get(name)
  const place = placeOfVolume(state, name)
  const volume: Volume = old === undefined ? await openVolume(place) : await renewVolume(place, old)
  state.volumes.set(name, volume)
  applyRecords(volume, read.records)
  const damaged = findShortChain(state, name, read.records)
  if (damaged === null && isCached(volume)) await store.writeLocal([{ remove: localKeys.staleVolume(state.id, name) }])
  return damaged
}

const readRecords = (
  state: LedgerState,
  rows: readonly EnvelopeRow[],
): { readonly records: readonly VolumeRecord[]; readonly damaged: Damaged } => {
  const records: VolumeRecord[] = []
  const nextClocks = new Map<DeviceId, number>()
  for (const row of rows) {
    const reading = readRow(row)
    const clock = nextClocks.get(row.device) ?? 0
    if (reading.kind !== "sound" || reading.envelope.header.clockStart !== clock)
      return { records, damaged: row.device }
    nextClocks.set(row.device, clock + 1)
    records.push(volumeRecordOf(state, reading))
  }
  return { records, damaged: null }
}

/** The device whose rows in this volume are fewer or more than its head says. */
const findShortChain = (state: LedgerState, name: VolumeName, records: readonly VolumeRecord[]): Damaged => {
  const found = new Map<number, number>()
  for (const { clientID, clock } of records) found.set(clientID, clock + 1)
  for (const chain of state.chains.values()) {
    const clientID = state.context.clientIdOf(chain.device)
    if ((found.get(clientID) ?? 0) !== clockOf(chain, name)) return chain.device
    found.delete(clientID)
  }
  const [stray] = found.keys()
  return records.flatMap(({ clientID, entry }) => (clientID === stray && entry ? entry.device : [])).at(0) ?? null
}
