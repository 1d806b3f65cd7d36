import type * as Y from "yjs"
import type { LedgerId, VolumeName } from "../kernel/ids.ts"

/** Keeps a volume's Y.Doc between two starts (y-indexeddb in a browser). Only a cache: the ledger drops it whenever it disagrees with the heads. */
export interface VolumeCache {
  /**
   * Fills the document from the cache, then follows its updates until detached. Never throws: a broken cache counts as empty,
   * and a document that it spoilt is given up for an empty one.
   */
  attach(ledger: LedgerId, volume: VolumeName, doc: Y.Doc): Promise<VolumeCacheHandle>
  /** Deletes what is cached of a volume that nothing is attached to. Never throws. */
  forget(ledger: LedgerId, volume: VolumeName): Promise<void>
}

export interface VolumeCacheHandle {
  /** What is followed. */
  readonly doc: Y.Doc
  /** Stops following, keeps what is cached. */
  detach(): Promise<void>
  /** Stops following and deletes what is cached. */
  drop(): Promise<void>
}
