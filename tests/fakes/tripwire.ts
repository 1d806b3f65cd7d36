import type { Ports } from "../../shared/application/ports.ts"
import type { EnvelopeStore, StoreFailure } from "../../shared/ledger/envelopeStore.ts"
import type { VolumeCache } from "../../shared/ledger/volumeCache.ts"
import { err, type Result } from "../../shared/kernel/result.ts"
import type { Mesh } from "../../shared/sync/link.ts"

/** What happens at the chosen durable operation: the process ends before or after its bytes are on the disk, or the disk is full from then on. */
export type Fate = "killed before" | "killed after" | "full"

/** Counts everything that one start of the application makes durable, and lets one of them go wrong. */
export interface Tripwire {
  /** Between a start and its machine. */
  disturb(ports: Ports): Ports
  /** Names of the durable operations so far, in order. */
  readonly operations: readonly string[]
  readonly tripped: boolean
  /** Resolves when it went off. */
  readonly trip: Promise<void>
  /** There is room again; nothing goes wrong any more. */
  free(): void
}

const refuseFull = (): Result<never, StoreFailure> => err({ kind: "full" })
const never = (): Promise<never> => new Promise(() => {})

/** @param at which operation, from 0; past the last one nothing goes wrong */
export const createTripwire = (at: number, fate: Fate): Tripwire => {
  const operations: string[] = []
  const meshes: Mesh[] = []
  const signal: { go?: () => void } = {}
  const trip = new Promise<void>((resolve) => (signal.go = resolve))
  let hasTripped = false
  let state: "whole" | "dead" | "full" | "freed" = "whole"

  const goOff = (next: "dead" | "full"): void => {
    state = next
    hasTripped = true
    signal.go?.()
    if (next === "dead") for (const mesh of meshes) mesh.stop()
  }
  /** One durable operation: of a dead process nothing is heard any more. */
  const guard = async <Answer>(name: string, run: () => Promise<Answer>, refuse: () => Answer): Promise<Answer> => {
    if (state === "dead") return never()
    if (state === "full") return refuse()
    const isChosen = operations.push(name) - 1 === at && state === "whole"
    if (isChosen && fate === "full") {
      goOff("full")
      return refuse()
    }
    if (isChosen && fate === "killed before") goOff("dead")
    const answer = isDead() ? await never() : await run()
    if (isChosen) goOff("dead")
    return isDead() ? never() : answer
  }
  const isDead = (): boolean => state === "dead"
  const reading =
    <Args extends readonly unknown[], Answer>(read: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      if (isDead()) return never()
      const answer = await read(...args)
      return isDead() ? never() : answer
    }
  const writing =
    <Args extends readonly unknown[], Value>(
      name: string,
      write: (...args: Args) => Promise<Result<Value, StoreFailure>>,
    ) =>
    (...args: Args): Promise<Result<Value, StoreFailure>> =>
      guard(name, () => write(...args), refuseFull)

  const guardStore = (store: EnvelopeStore): EnvelopeStore => ({
    append: writing("append", store.append),
    erase: writing("erase", store.erase),
    restoreBody: writing("restoreBody", store.restoreBody),
    setAside: writing("setAside", store.setAside),
    writeLocal: writing("writeLocal", store.writeLocal),
    ledgers: reading(store.ledgers),
    heads: reading(store.heads),
    read: reading(store.read),
    readActs: reading(store.readActs),
    readDoc: reading(store.readDoc),
    docs: reading(store.docs),
    readMissing: reading(store.readMissing),
    getLocal: reading(store.getLocal),
    listLocal: reading(store.listLocal),
    close: reading(store.close),
  })
  const guardCache = (cache: VolumeCache): VolumeCache => ({
    async attach(ledger, volume, doc) {
      const handle = await guard(
        "cache attach",
        () => cache.attach(ledger, volume, doc),
        () => ({ ...NO_CACHE, doc }),
      )
      return {
        doc: handle.doc,
        detach: reading(handle.detach),
        drop: () => guard("cache drop", handle.drop, () => undefined),
      }
    },
    forget: (ledger, volume) =>
      guard(
        "cache forget",
        () => cache.forget(ledger, volume),
        () => undefined,
      ),
  })

  return {
    operations,
    get tripped() {
      return hasTripped
    },
    trip,
    free() {
      if (state !== "dead") state = "freed"
    },
    disturb: (ports) => ({
      ...ports,
      registry: {
        list: reading(ports.registry.list),
        put: writing("registry put", ports.registry.put),
        remove: writing("registry remove", ports.registry.remove),
      },
      async openStore(site, onTrouble) {
        const opened = await writing("open store", ports.openStore)(site, onTrouble)
        return opened.ok ? { ok: true, value: guardStore(opened.value) } : opened
      },
      storedSites: reading(ports.storedSites),
      deleteStore: writing("delete store", ports.deleteStore),
      openCache: (site) => guardCache(ports.openCache(site)),
      async createMesh() {
        const mesh = await reading(ports.createMesh)()
        meshes.push(mesh)
        return mesh
      },
      timers: {
        after: (ms, action) =>
          ports.timers.after(ms, () => {
            if (!isDead()) action()
          }),
      },
    }),
  }
}

const NO_CACHE = { detach: () => Promise.resolve(), drop: () => Promise.resolve() }
