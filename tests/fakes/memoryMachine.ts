import { createPalabre } from "../../shared/application/createPalabre.ts"
import { createDemonstration } from "../../shared/demonstration/createDemonstration.ts"
import type { Ports } from "../../shared/application/ports.ts"
import type { KnownSite, Palabre } from "../../shared/application/palabre.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"
import { ok } from "../../shared/kernel/result.ts"
import { afterRealTime } from "../../shared/sync/link/timer.ts"
import { createFakeHost } from "./fakeHost.ts"
import { createMemoryEnvelopeStore, type MemoryEnvelopeStore } from "./memoryEnvelopeStore.ts"
import { createMemoryVolumeCache } from "./memoryVolumeCache.ts"
import type { MemoryNetwork } from "./memoryMesh.ts"

/** One person's machine: its disk outlives the application that runs on it. */
export interface MemoryMachine {
  /** Starts the application anew over what the disk holds. */
  start(): Palabre
  store(site: SiteId): MemoryEnvelopeStore
  /** The power fails: nothing is closed, what was committed stays. */
  crash(site: SiteId): void
}

/** @param faults what of this machine is other than usual: its host, its clock, its mesh */
export const createMemoryMachine = (
  name: string,
  network: MemoryNetwork,
  faults: Partial<Ports> = {},
): MemoryMachine => {
  const stores = new Map<SiteId, MemoryEnvelopeStore>()
  const sites = new Map<SiteId, KnownSite>()
  const cache = createMemoryVolumeCache()

  const openStore = (site: SiteId): MemoryEnvelopeStore => {
    const store = stores.get(site)?.crash() ?? createMemoryEnvelopeStore()
    stores.set(site, store)
    return store
  }

  return {
    start() {
      const ports: Ports = {
        host: createFakeHost(),
        registry: {
          list: () => Promise.resolve([...sites.values()]),
          put(site) {
            sites.set(site.id, site)
            return Promise.resolve(ok(undefined))
          },
        },
        openStore: (site) => Promise.resolve(ok(openStore(site))),
        openCache: () => cache,
        createMesh: () => Promise.resolve(network.mesh(name)),
        now: () => Date.now(),
        timers: { after: afterRealTime },
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        log: () => {},
        ...faults,
      }
      return createPalabre(ports, (options) => createDemonstration(ports, options))
    },
    store(site) {
      const store = stores.get(site)
      if (!store) throw new Error(`${name} holds no such site`)
      return store
    },
    crash(site) {
      const store = stores.get(site)
      if (store) stores.set(site, store.crash())
    },
  }
}
