import { compareHlc } from "../kernel/hybridClock.ts"
import type { DeviceId, VolumeName } from "../kernel/ids.ts"
import { createBreather } from "../kernel/breather.ts"
import { recordOfEnvelope } from "./applyEnvelopes.ts"
import { type Chain, clockOf } from "./chain.ts"
import type { ItemRecord } from "./ledger.ts"
import { type LedgerState, unreadNewestFirst } from "./ledgerState.ts"
import { healLedger } from "./openLedger.ts"
import { readRow } from "./row.ts"
import { tellAll } from "./tellAll.ts"

const ROWS_PER_READ = 64
const ITEMS_PER_NEWS = 64

/** What was read of a volume so far. */
interface Reading {
  readonly name: VolumeName
  readonly records: ItemRecord[]
  /** Next clock per device. */
  readonly clocks: Map<DeviceId, number>
  readonly breathe: () => Promise<void>
}

/**
 * Reads the newest volume that was not read yet from the rows of the store, which verifies them, and tells its items newest first, so
 * that what says something about an item always comes before it. False where none is left.
 */
export const readOlder = async (state: LedgerState): Promise<boolean> => {
  const [name] = unreadNewestFirst(state)
  if (name === undefined || state.closed) return false
  const reading: Reading = { name, records: [], clocks: new Map(), breathe: createBreather() }
  const { generation } = state
  const damaged = await readVolume(state, reading)
  await state.queue.run(async () => {
    // What was read meanwhile may be erased or set aside by now: the next call reads it again.
    if (state.closed || state.generation !== generation || !state.unread.has(name)) return
    const broken = damaged ?? (await readVolume(state, reading))
    if (broken === null) await tellRead(state, reading)
    else await healLedger(state, broken)
  })
  return true
}

/** @returns the device whose chain contradicts its head */
const readVolume = async (state: LedgerState, reading: Reading): Promise<DeviceId | null> => {
  for (const chain of state.chains.values()) if (!(await readChain(state, chain, reading))) return chain.device
  return null
}

/** False where a row is missing or does not verify. */
const readChain = async (state: LedgerState, chain: Chain, reading: Reading): Promise<boolean> => {
  const { name, clocks, records, breathe } = reading
  const end = clockOf(chain, name)
  let clock = clocks.get(chain.device) ?? 0
  let seq = seqOfItem(state, chain, itemsBefore(chain, name) + clock)
  while (clock < end) {
    const rows = await state.context.store.read(state.id, chain.device, seq, seq + ROWS_PER_READ)
    if (rows.length === 0) return false
    for (const row of rows) {
      if (clock === end) break
      if (row.seq !== seq) return false
      seq += 1
      if (row.kind === "act") continue
      const read = readRow(row)
      if (read.kind !== "sound" || read.envelope.header.doc !== name || read.envelope.header.clockStart !== clock)
        return false
      clock += 1
      records.push(...recordOfEnvelope(state, read))
      await breathe()
    }
    clocks.set(chain.device, clock)
  }
  return true
}

/** Times rise within a chain, so its volumes follow one another. */
export const itemsBefore = (chain: Chain, name: VolumeName): number =>
  Object.entries(chain.clocks).reduce((sum, [doc, clock]) => (doc < name ? sum + clock : sum), 0)

/** Where a chain's item of that number stands: what is not an act is an item. */
export const seqOfItem = (state: LedgerState, { device }: Chain, number: number): number => {
  const acts = [...state.acts.values()].filter((act) => act.device === device).map(({ seq }) => seq)
  let seq = number
  for (const act of acts.sort((one, other) => one - other)) if (act <= seq) seq += 1
  return seq
}

/** A job of the ledger's queue, so that nothing is erased between two pieces of news. */
const tellRead = async (state: LedgerState, { name, records, breathe }: Reading): Promise<void> => {
  state.unread.delete(name)
  state.archived.add(name)
  records.sort((one, other) => compareHlc(other.hlc, one.hlc))
  for (let from = 0; from < records.length && !state.closed; from += ITEMS_PER_NEWS) {
    const items = records.slice(from, from + ITEMS_PER_NEWS)
    tellAll(state.listeners, { acts: [], items, gone: [], origin: "older" })
    await breathe()
  }
  // Said even of an empty volume: whoever waits for the last one hears of it.
  tellAll(state.listeners, { acts: [], items: [], gone: [], origin: "older" })
}
