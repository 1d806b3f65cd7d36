import type { Hash, ItemId, VolumeName } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { placeOfVolume, recordOfEnvelope } from "./applyEnvelopes.ts"
import type { RowKey } from "./envelopeStore.ts"
import type { AppendError, ErasureTarget } from "./ledger.ts"
import { placeOf } from "./ledgerItems.ts"
import { type LedgerState, localKeys, notify, rowKeyText } from "./ledgerState.ts"
import { readRow } from "./row.ts"
import { settleStoreFailure } from "./storeFailure.ts"
import { dropEntries, isCached, recacheVolume, takeWaiting } from "./volume.ts"
import { entryKey } from "./volumeUpdate.ts"

/** Drops the content of items, and of envelopes whose content never came. Acts stay: projections rest on them. A job of the ledger's queue. */
export const eraseItems = async (
  state: LedgerState,
  targets: readonly ErasureTarget[],
): Promise<Result<void, AppendError>> => {
  if (state.closed) return err({ kind: "failed", detail: "closed" })
  const found: { readonly key: RowKey; readonly id: ItemId }[] = []
  for (const target of targets) found.push(...(await findItem(state, target)))
  const wanted = new Set<Hash>(targets.map(({ hash }) => hash))
  const neverCame = [...state.missing.values()].filter(({ hash, header }) => header.kind === "item" && wanted.has(hash))
  const rowKeys = [...found.map(({ key }) => key), ...neverCame.map(({ header: { device, seq } }) => ({ device, seq }))]
  if (rowKeys.length === 0) return ok(undefined)

  const gone = found.map(({ id }) => id)
  const byVolume = groupKeys(gone)
  const stale = [...byVolume.keys()].map((name) => ({
    put: { key: localKeys.staleVolume(state.id, name), value: true },
  }))
  const erased = await state.context.store.erase(state.id, rowKeys, stale)
  if (!erased.ok) return err(settleStoreFailure(state.context, state.id, erased.error))

  state.generation += 1
  for (const key of rowKeys) state.missing.delete(rowKeyText(key))
  for (const [name, entries] of byVolume) await dropFromVolume(state, name, entries)
  notify(state, { acts: [], items: [], gone, origin: "local" })
  return ok(undefined)
}

/** None where our row is another one, or has no content. */
const findItem = async (
  state: LedgerState,
  { device, seq, hash }: ErasureTarget,
): Promise<readonly { readonly key: RowKey; readonly id: ItemId }[]> => {
  const [row] = await state.context.store.read(state.id, device, seq, seq + 1)
  const reading = row?.hash === hash ? readRow(row) : undefined
  if (reading?.kind !== "sound") return []
  return recordOfEnvelope(state, reading).map(({ id }) => ({ key: { device, seq }, id }))
}

const groupKeys = (ids: readonly ItemId[]): ReadonlyMap<VolumeName, readonly string[]> => {
  const grouped = new Map<VolumeName, string[]>()
  for (const place of ids.flatMap((id) => placeOf(id) ?? []))
    grouped.set(place.volume, [...(grouped.get(place.volume) ?? []), entryKey(place.clientID, place.clock)])
  return grouped
}

const dropFromVolume = async (state: LedgerState, name: VolumeName, entries: readonly string[]): Promise<void> => {
  const { cache, store } = state.context
  const old = state.volumes.get(name)
  if (old === undefined) await cache.forget(state.id, name)
  else {
    await takeWaiting(old)
    dropEntries(old, entries)
    const fresh = await recacheVolume(placeOfVolume(state, name), old)
    state.volumes.set(name, fresh)
    if (!isCached(fresh)) return
  }
  await store.writeLocal([{ remove: localKeys.staleVolume(state.id, name) }])
}
