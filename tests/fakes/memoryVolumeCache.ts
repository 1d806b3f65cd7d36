import * as Y from "yjs"
import type { LedgerId, VolumeName } from "../../shared/kernel/ids.ts"
import type { VolumeCache } from "../../shared/ledger/volumeCache.ts"

export interface MemoryVolumeCache extends VolumeCache {
  /** What is cached of a volume, in the order in which it came; empty where nothing is. */
  updates(ledger: LedgerId, volume: VolumeName): readonly Uint8Array[]
  /** Puts other bytes in the place of what is cached: another document's update, part of the truth, or garbage. */
  lie(ledger: LedgerId, volume: VolumeName, updates: readonly Uint8Array[]): void
  /** Volumes that were dropped, as `ledger/volume`. */
  readonly dropped: readonly string[]
}

/** A VolumeCache for tests. It outlives the documents and ledgers that use it, like a disk. */
export const createMemoryVolumeCache = (): MemoryVolumeCache => {
  const cached = new Map<string, Uint8Array[]>()
  const dropped: string[] = []
  return {
    dropped,
    updates: (ledger, volume) => [...(cached.get(nameOf(ledger, volume)) ?? [])],
    lie(ledger, volume, updates) {
      cached.set(
        nameOf(ledger, volume),
        updates.map((update) => update.slice()),
      )
    },
    async forget(ledger, volume) {
      if (cached.delete(nameOf(ledger, volume))) dropped.push(nameOf(ledger, volume))
    },
    async attach(ledger, volume, doc) {
      const name = nameOf(ledger, volume)
      const origin = { cache: name }
      const known = cached.get(name) ?? []
      if (canBeApplied(known)) for (const update of known) Y.applyUpdate(doc, update, origin)
      else cached.delete(name)
      const follow = (update: Uint8Array, from: unknown) => {
        if (from === origin) return
        const updates = cached.get(name) ?? []
        updates.push(update.slice())
        cached.set(name, updates)
      }
      const stop = () => doc.off("update", follow)
      doc.on("update", follow)
      doc.on("destroy", stop)
      return {
        doc,
        async detach() {
          stop()
        },
        async drop() {
          stop()
          cached.delete(name)
          dropped.push(name)
        },
      }
    },
  }
}

const nameOf = (ledger: LedgerId, volume: VolumeName) => `${ledger}/${volume}`

// A broken cache counts as empty: bytes that Yjs cannot read must not half-fill the document.
const canBeApplied = (updates: readonly Uint8Array[]): boolean => {
  const scratch = new Y.Doc()
  try {
    for (const update of updates) Y.applyUpdate(scratch, update)
    return true
  } catch {
    return false
  } finally {
    scratch.destroy()
  }
}
