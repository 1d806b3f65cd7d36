import { createPalabre } from "../../shared/application/createPalabre.ts"
import { createDemonstration } from "../../shared/demonstration/createDemonstration.ts"
import type { Ports } from "../../shared/application/ports.ts"
import type { KnownSite, Palabre } from "../../shared/application/palabre.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"
import { ok } from "../../shared/kernel/result.ts"
import { afterRealTime } from "../../shared/kernel/after.ts"
import { createFakeHost } from "./fakeHost.ts"
import {
  createMemoryDisk,
  createMemoryEnvelopeStore,
  type MemoryDisk,
  type MemoryEnvelopeStore,
} from "./memoryEnvelopeStore.ts"
import { createMemorySearchStorage, type MemorySearchStorage, openMemorySearch } from "./memorySearch.ts"
import { createMemoryVolumeCache, type MemoryVolumeCache } from "./memoryVolumeCache.ts"
import type { MemoryNetwork } from "./memoryMesh.ts"

/** One person's machine: its disk outlives the application that runs on it. */
export interface MemoryMachine {
  /**
   * Starts the application anew over what the disk holds; what ran before is dead.
   * @param disturb puts something between this start and its machine
   */
  start(disturb?: (ports: Ports) => Ports): Palabre
  /** The one opened last. */
  store(site: SiteId): MemoryEnvelopeStore
  /** The power fails: nothing is closed, what was committed stays. */
  crash(site: SiteId): void
  readonly indexes: Map<SiteId, MemorySearchStorage>
  readonly disks: Map<SiteId, MemoryDisk>
  readonly listed: Map<SiteId, KnownSite>
  readonly cache: MemoryVolumeCache
  /** Another machine with a copy of this one's disk, on another network. */
  copy(network: MemoryNetwork, faults?: Partial<Ports>): MemoryMachine
}

/** @param faults what of this machine is other than usual: its host, its clock, its mesh */
export const createMemoryMachine = (
  name: string,
  network: MemoryNetwork,
  faults: Partial<Ports> = {},
): MemoryMachine => {
  const disk = { disks: new Map(), indexes: new Map(), listed: new Map(), cache: createMemoryVolumeCache() }
  return runOn(disk, { name, network, faults })
}

type Disk = Pick<MemoryMachine, "disks" | "indexes" | "listed" | "cache">

interface Machinery {
  readonly name: string
  readonly network: MemoryNetwork
  readonly faults: Partial<Ports>
}

const runOn = ({ disks, indexes, listed, cache }: Disk, { name, network, faults }: Machinery): MemoryMachine => {
  const stores = new Map<SiteId, MemoryEnvelopeStore>()
  const running = new Set<MemoryEnvelopeStore>()

  const openStore = (site: SiteId): MemoryEnvelopeStore => {
    const disk = disks.get(site) ?? createMemoryDisk()
    disks.set(site, disk)
    const store = createMemoryEnvelopeStore({ disk })
    stores.set(site, store)
    running.add(store)
    return store
  }

  const indexOf = (site: SiteId): MemorySearchStorage => {
    const index = indexes.get(site) ?? createMemorySearchStorage()
    indexes.set(site, index)
    return index
  }

  return {
    indexes,
    disks,
    listed,
    cache,
    copy: (other, otherFaults = faults) =>
      runOn(
        {
          disks: structuredClone(disks),
          indexes: new Map(),
          listed: structuredClone(listed),
          cache: createMemoryVolumeCache(),
        },
        { name, network: other, faults: otherFaults },
      ),
    start(disturb = (ports) => ports) {
      for (const store of running) store.crash()
      running.clear()
      const ports: Ports = {
        host: createFakeHost(),
        registry: {
          list: () => Promise.resolve([...listed.values()]),
          put(site) {
            listed.set(site.id, site)
            return Promise.resolve(ok(undefined))
          },
          remove(id) {
            listed.delete(id)
            return Promise.resolve(ok(undefined))
          },
        },
        openSearch: (site) => openMemorySearch(indexOf(site)),
        openStore: (site) => Promise.resolve(ok(openStore(site))),
        storedSites: () => Promise.resolve([...disks.keys()]),
        deleteStore(site) {
          disks.delete(site)
          return Promise.resolve(ok(undefined))
        },
        openCache: () => cache,
        createMesh: () => Promise.resolve(network.mesh(name)),
        now: () => Date.now(),
        timers: { after: afterRealTime },
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        log: () => {},
        ...faults,
      }
      const disturbed = disturb(ports)
      return createPalabre(disturbed, (options) => createDemonstration(disturbed, options))
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
