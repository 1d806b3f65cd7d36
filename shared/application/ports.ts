import type { Host } from "../bridge/host.ts"
import type { SiteId } from "../kernel/ids.ts"
import type { RandomBytes } from "../kernel/random.ts"
import type { Result } from "../kernel/result.ts"
import type { EnvelopeStore, StoreFailure } from "../ledger/envelopeStore.ts"
import type { VolumeCache } from "../ledger/volumeCache.ts"
import type { SearchPipe } from "../search/room/protocol.ts"
import type { Mesh } from "../sync/link.ts"
import type { Log, Timers } from "../sync/replicator/ports.ts"
import type { KnownSite } from "./palabre.ts"
import type { Scene } from "./scene.ts"

/** The sites that this profile holds. */
export interface SiteRegistry {
  /** Rejects where the list cannot be read: an unreadable list is not an empty one. */
  list(): Promise<readonly KnownSite[]>
  put(site: KnownSite): Promise<Result<void, StoreFailure>>
  /** Forgets the name only. */
  remove(id: SiteId): Promise<Result<void, StoreFailure>>
}

/** What a store notices beside the calls that it answers. */
export type StoreTrouble =
  | { readonly kind: "closed"; readonly detail: string }
  /** A write was refused for want of room, whoever asked for it. */
  | { readonly kind: "full" }
  | { readonly kind: "unreadable"; readonly store: "envelopes" | "heads"; readonly rows: number }

/** Everything that the application needs from the machine it runs on. */
export interface Ports {
  readonly host: Host
  readonly registry: SiteRegistry
  openStore(site: SiteId, onTrouble: (trouble: StoreTrouble) => void): Promise<Result<EnvelopeStore, StoreFailure>>
  /** Sites of which this machine has a store, listed or not. */
  storedSites(): Promise<readonly SiteId[]>
  /** Deletes a store that was closed, with everything in it, for good. */
  deleteStore(site: SiteId): Promise<Result<void, StoreFailure>>
  openCache(site: SiteId): VolumeCache
  /** The index of that site on this machine: nothing in it is the only copy of anything. */
  openSearch(site: SiteId): SearchPipe
  createMesh(): Promise<Mesh>
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly timers: Timers
  readonly random: RandomBytes
  readonly log: Log
  /** Who else lives on an open site: the invented colleagues of the demonstration. @returns what ends it */
  accompany?(scene: Scene): Promise<() => void>
}
