import { createItemId, type DeviceId, type ItemId, parseVolumeName, type VolumeName } from "../kernel/ids.ts"
import type { ItemEntry } from "./itemEntry.ts"
import { parseEntry } from "./itemEntry.ts"
import type { ItemRecord } from "./ledger.ts"
import type { LedgerState } from "./ledgerState.ts"
import { entriesOf, readEntry } from "./volume.ts"

interface ItemPlace {
  readonly volume: VolumeName
  readonly clientID: number
  readonly clock: number
}

/** Undefined for a volume name that no id can hold; ids themselves were parsed. */
export const placeOf = (id: ItemId): ItemPlace | undefined => {
  const [quarter, clientID, clock] = id.split(".")
  const volume = parseVolumeName(`items/${quarter}`)
  return volume === undefined ? undefined : { volume, clientID: Number(clientID), clock: Number(clock) }
}

/** One string per device, not one per item: there are 64 digits in each. */
const sameDevice = ({ chains }: LedgerState, device: DeviceId): DeviceId => chains.get(device)?.device ?? device

export const recordOf = (state: LedgerState, id: ItemId, entry: ItemEntry): ItemRecord => ({
  ledger: state.id,
  id,
  hash: entry.hash,
  device: sameDevice(state, entry.device),
  seq: entry.seq,
  hlc: { ms: entry.ms, counter: entry.counter },
  body: entry.body,
})

export const readItem = (state: LedgerState, id: ItemId): ItemRecord | undefined => {
  const place = placeOf(id)
  const volume = place && state.volumes.get(place.volume)
  const entry = volume && place && readEntry(volume, place.clientID, place.clock)
  return entry && recordOf(state, id, entry)
}

/** All items of the loaded volumes, any order. */
export function* readItems(state: LedgerState): Generator<ItemRecord> {
  for (const volume of state.volumes.values())
    for (const [key, value] of entriesOf(volume).entries()) {
      const [clientID, clock] = key.split(".").map(Number)
      const entry = parseEntry(value)
      if (entry !== undefined && clientID !== undefined && clock !== undefined)
        yield recordOf(state, createItemId(volume.name, clientID, clock), entry)
    }
}
