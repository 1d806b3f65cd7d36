import type { Host } from "../bridge/host.ts"
import type { RandomBytes } from "../kernel/random.ts"
import type { SiteId } from "../kernel/ids.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { VolumeCache } from "../ledger/volumeCache.ts"
import type { Mesh } from "../sync/link.ts"

/** Timers as the platform has them; scenarios bring their own clock. */
export interface Timers {
  /** @returns a function that cancels it */
  after(ms: number, action: () => void): () => void
}

/** One line of the local log, never shown to an ordinary member and never sent anywhere. */
export type Log = (entry: { readonly what: string; readonly [detail: string]: unknown }) => void

/** The sites that this profile holds; the store's name is chosen before the site's id is known. */
export interface SiteRegistry {
  list(): Promise<readonly RegisteredSite[]>
  put(site: RegisteredSite): Promise<void>
}

export interface RegisteredSite {
  readonly id: SiteId
  readonly name: string
  /** Epoch milliseconds. */
  readonly lastOpened: number
  readonly store: string
}

/** Everything that the application needs from the machine it runs on. */
export interface Ports {
  readonly host: Host
  readonly registry: SiteRegistry
  /** Throws where the store cannot be opened at all. */
  openStore(name: string): Promise<EnvelopeStore>
  openCache(storeName: string): VolumeCache
  createMesh(): Mesh
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly timers: Timers
  readonly random: RandomBytes
  readonly log: Log
}
