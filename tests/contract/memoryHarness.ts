import { createMemoryDisk, createMemoryEnvelopeStore } from "../fakes/memoryEnvelopeStore.ts"
import type { MemoryDisk } from "../fakes/memoryEnvelopeStore.ts"
import type { StoreHarness } from "./storeHarness.ts"

export const createMemoryHarness = (): StoreHarness => {
  const disks = new Map<string, MemoryDisk>()
  const diskOf = (name: string): MemoryDisk => {
    const disk = disks.get(name) ?? createMemoryDisk()
    disks.set(name, disk)
    return disk
  }
  return {
    open: async (name) => createMemoryEnvelopeStore({ disk: diskOf(name) }),
    async damageRow(name, ledger, key, change) {
      createMemoryEnvelopeStore({ disk: diskOf(name) }).damage(ledger, key, change)
    },
    async damageHead(name, ledger, device, change) {
      const { heads } = diskOf(name)
      const key = `${ledger}/${device}`
      heads.set(key, change({ ...(heads.get(key) as object) }))
    },
    asideRows: async (name) => diskOf(name).setAside,
  }
}
