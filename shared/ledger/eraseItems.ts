import type { Hash, ItemId, VolumeName } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { placeOfVolume } from "./applyEnvelopes.ts"
import type { RowKey } from "./envelopeStore.ts"
import type { AppendError } from "./ledger.ts"
import { placeOf, readItem } from "./ledgerItems.ts"
import { type LedgerState, localKeys, notify, rowKeyText } from "./ledgerState.ts"
import { settleStoreFailure } from "./storeFailure.ts"
import { dropEntries, isCached, recacheVolume } from "./volume.ts"
import { entryKey } from "./volumeUpdate.ts"

/** Drops the content of items, and of envelopes whose content never came. Acts stay: projections rest on them. A job of the ledger's queue. */
export const eraseItems = async (state: LedgerState, hashes: readonly Hash[]): Promise<Result<void, AppendError>> => {
  if (state.closed) return err({ kind: "failed", detail: "closed" })
  const wanted = new Set(hashes)
  const gone = [...wanted].flatMap((hash) => state.items.get(hash) ?? [])
  const neverCame = [...state.missing.values()].filter(({ hash, header }) => header.kind === "item" && wanted.has(hash))
  const keys = [...gone.flatMap((id) => keyOf(state, id)), ...neverCame.map(({ header }) => header)]
  if (keys.length === 0) return ok(undefined)

  const byVolume = groupKeys(gone)
  const stale = [...byVolume.keys()].map((name) => ({
    put: { key: localKeys.staleVolume(state.id, name), value: true },
  }))
  const rowKeys = keys.map(({ device, seq }) => ({ device, seq }))
  const erased = await state.context.store.erase(state.id, rowKeys, stale)
  if (!erased.ok) return err(settleStoreFailure(state.context, state.id, erased.error))

  for (const key of rowKeys) state.missing.delete(rowKeyText(key))
  for (const hash of wanted) state.items.delete(hash)
  for (const [name, entries] of byVolume) await dropFromVolume(state, name, entries)
  notify(state, { acts: [], items: [], gone, origin: "local" })
  return ok(undefined)
}

const keyOf = (state: LedgerState, id: ItemId): readonly RowKey[] => {
  const item = readItem(state, id)
  return item === undefined ? [] : [{ device: item.device, seq: item.seq }]
}

const groupKeys = (ids: readonly ItemId[]): ReadonlyMap<VolumeName, readonly string[]> => {
  const grouped = new Map<VolumeName, string[]>()
  for (const place of ids.flatMap((id) => placeOf(id) ?? []))
    grouped.set(place.volume, [...(grouped.get(place.volume) ?? []), entryKey(place.clientID, place.clock)])
  return grouped
}

const dropFromVolume = async (state: LedgerState, name: VolumeName, entries: readonly string[]): Promise<void> => {
  const old = state.volumes.get(name)
  if (old === undefined) return
  dropEntries(old, entries)
  const fresh = await recacheVolume(placeOfVolume(state, name), old)
  state.volumes.set(name, fresh)
  if (isCached(fresh)) await state.context.store.writeLocal([{ remove: localKeys.staleVolume(state.id, name) }])
}
