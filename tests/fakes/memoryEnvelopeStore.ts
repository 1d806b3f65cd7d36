import type {
  AppendBatch,
  EnvelopeRow,
  EnvelopeStore,
  HeadRow,
  LocalWrite,
  RowKey,
  StoreFailure,
} from "../../shared/ledger/envelopeStore.ts"
import type { DeviceId, LedgerId } from "../../shared/kernel/ids.ts"
import { err, ok, type Result } from "../../shared/kernel/result.ts"
import { isRecord, parseEnvelopeRow, parseHeadRow } from "../../renderer/platform/storage/parseRows.ts"
import { createStoredRow } from "../../renderer/platform/storage/storedRow.ts"

type Written = Result<void, StoreFailure>

/** What survives a crash. Rows are `unknown`, as they are on a real disk. */
export interface MemoryDisk {
  readonly chains: Map<LedgerId, Map<DeviceId, Map<number, unknown>>>
  readonly heads: Map<string, unknown>
  readonly local: Map<string, unknown>
  readonly setAside: unknown[]
}

export interface MemoryEnvelopeStore extends EnvelopeStore {
  readonly disk: MemoryDisk
  /** The next `times` writes write nothing and return this failure. */
  failNext(failure: StoreFailure, times?: number): void
  /** The next write loses its process: it never answers, and its bytes are on the disk ("after" the commit) or not ("before"). So are all later calls. */
  crashNext(moment: "before" | "after"): void
  /** Kills this store without a goodbye and opens another over what was committed. */
  crash(): MemoryEnvelopeStore
  /** Writes wait, uncommitted, until the returned function is called. */
  hold(): () => void
  /** Overwrites a row as a damaged disk would: with anything. */
  damage(ledger: LedgerId, key: RowKey, change: (row: Record<string, unknown>) => unknown): void
}

export interface MemoryEnvelopeStoreOptions {
  readonly disk?: MemoryDisk
  /** The first write returns this failure. */
  readonly failNext?: StoreFailure
}

export const createMemoryDisk = (): MemoryDisk => ({
  chains: new Map(),
  heads: new Map(),
  local: new Map(),
  setAside: [],
})

/** An EnvelopeStore for tests: rows are copied in and out, faults are made on demand. */
export const createMemoryEnvelopeStore = (options: MemoryEnvelopeStoreOptions = {}): MemoryEnvelopeStore => {
  const disk = options.disk ?? createMemoryDisk()
  const failures: StoreFailure[] = options.failNext ? [options.failNext] : []
  let state: "open" | "closed" | "dead" = "open"
  let crashAt: "before" | "after" | null = null
  let held: Promise<void> = Promise.resolve()
  let running: Promise<unknown> = held

  const isDead = () => state === "dead"
  const write = (commit: () => Written): Promise<Written> => {
    const writing = writeNow(commit)
    running = Promise.allSettled([running, writing])
    return writing
  }
  const writeNow = async (commit: () => Written): Promise<Written> => {
    if (state === "closed") return err({ kind: "failed", detail: "Closed" })
    await held
    if (isDead()) return never()
    const failure = failures.shift()
    if (failure) return err(failure)
    if (crashAt === "before") return die()
    const result = commit()
    return crashAt === "after" ? die() : result
  }
  const die = () => {
    state = "dead"
    return never()
  }
  const reading = async <Value>(read: () => Value): Promise<Value> => {
    if (state === "closed") throw new Error("This store is closed")
    await held
    if (isDead()) return never()
    return structuredClone(read())
  }
  const rowsOf = (ledger: LedgerId): EnvelopeRow[] =>
    [...(disk.chains.get(ledger)?.keys() ?? [])].toSorted().flatMap((device) => chainRows(disk, ledger, device))

  return {
    disk,
    failNext(failure, times = 1) {
      for (let at = 0; at < times; at++) failures.push(failure)
    },
    crashNext(moment) {
      crashAt = moment
    },
    crash() {
      state = "dead"
      return createMemoryEnvelopeStore({ disk })
    },
    hold() {
      const { promise, release } = createGate()
      held = promise
      return release
    },
    damage(ledger, { device, seq }, change) {
      const chain = disk.chains.get(ledger)?.get(device)
      const row = chain?.get(seq)
      if (chain && isRecord(row)) chain.set(seq, change({ ...row }))
    },
    append: (batch) =>
      copied({ ...batch, rows: batch.rows.map(createStoredRow) }, (copy) => write(() => commitBatch(disk, copy))),
    ledgers: () => reading(() => [...disk.chains.keys()].toSorted()),
    heads: (ledger) =>
      reading(() => [...disk.heads.values()].flatMap((row) => parseHeadRow(row) ?? []).filter(inLedger(ledger))),
    read: (ledger, device, fromSeq, toSeq) =>
      reading(() => chainRows(disk, ledger, device).filter(({ seq }) => seq >= fromSeq && seq < toSeq)),
    readActs: (ledger) => reading(() => rowsOf(ledger).filter(({ kind }) => kind === "act")),
    readDoc: (ledger, doc) => reading(() => rowsOf(ledger).filter((row) => row.doc === doc)),
    docs: (ledger) =>
      reading(() => [...new Set(rowsOf(ledger).map(({ doc }) => doc))].filter((doc) => doc !== "").toSorted()),
    readMissing: (ledger) => reading(() => rowsOf(ledger).filter(({ absence }) => absence === "missing")),
    erase: (ledger, keys, local = []) =>
      copied(local, (writes) =>
        write(() => {
          for (const key of keys) eraseRow(disk, ledger, key)
          return commitLocal(disk, writes)
        }),
      ),
    restoreBody: (ledger, { device, seq }, body) =>
      copied(body, (copy) =>
        write(() => {
          const row = parseEnvelopeRow(disk.chains.get(ledger)?.get(device)?.get(seq))
          if (row === undefined || row.absence === "erased") return err({ kind: "conflict" })
          if (row.absence === "missing") putRow(disk, { ...row, body: copy, absence: null })
          return ok(undefined)
        }),
      ),
    setAside: (ledger, device, fromSeq, head) => write(() => setChainAside(disk, { ledger, device, fromSeq, head })),
    getLocal: (key) => reading(() => disk.local.get(key)),
    listLocal: (prefix) =>
      reading(() =>
        [...disk.local]
          .filter(([key]) => key.startsWith(prefix))
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, value]) => ({ key, value })),
      ),
    writeLocal: (writes) => copied(writes, (copy) => write(() => commitLocal(disk, copy))),
    async close() {
      if (isDead()) return
      state = "closed"
      await running
    },
  }
}

const createGate = () => {
  const gate: { open?: () => void } = {}
  const promise = new Promise<void>((resolve) => (gate.open = resolve))
  return { promise, release: () => gate.open?.() }
}

const never = () => new Promise<never>(() => {})

// Copied when it is handed over, as IndexedDB does: what the caller changes later must not reach the disk.
const copied = async <Value>(value: Value, use: (copy: Value) => Promise<Written>): Promise<Written> => {
  let copy: Value
  try {
    copy = structuredClone(value)
  } catch (error) {
    return err({ kind: "failed", detail: String(error) })
  }
  return use(copy)
}

const headKey = (row: { readonly ledger: LedgerId; readonly device: DeviceId }) => `${row.ledger}/${row.device}`

const inLedger = (ledger: LedgerId) => (row: HeadRow) => row.ledger === ledger

const chainRows = (disk: MemoryDisk, ledger: LedgerId, device: DeviceId): EnvelopeRow[] =>
  [...(disk.chains.get(ledger)?.get(device) ?? [])]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([, row]) => parseEnvelopeRow(row) ?? [])

const putRow = (disk: MemoryDisk, row: EnvelopeRow): void => {
  const devices = disk.chains.get(row.ledger) ?? new Map<DeviceId, Map<number, unknown>>()
  const chain = devices.get(row.device) ?? new Map<number, unknown>()
  disk.chains.set(row.ledger, devices.set(row.device, chain.set(row.seq, row)))
}

const commitBatch = (disk: MemoryDisk, batch: AppendBatch): Written => {
  const fresh = new Map<string, EnvelopeRow>()
  for (const row of batch.rows) {
    const key = `${row.ledger}/${row.device}/${row.seq}`
    const chain = disk.chains.get(row.ledger)?.get(row.device)
    const taken = chain?.has(row.seq) ? parseEnvelopeRow(chain.get(row.seq)) : fresh.get(key)
    if ((chain?.has(row.seq) || taken) && taken?.hash !== row.hash) return err({ kind: "conflict" })
    if (taken === undefined) fresh.set(key, row)
  }
  for (const row of fresh.values()) putRow(disk, row)
  for (const head of batch.heads) disk.heads.set(headKey(head), head)
  return commitLocal(disk, batch.local ?? [])
}

const commitLocal = (disk: MemoryDisk, writes: readonly LocalWrite[]): Written => {
  for (const write of writes)
    if ("put" in write) disk.local.set(write.put.key, write.put.value)
    else disk.local.delete(write.remove)
  return ok(undefined)
}

const eraseRow = (disk: MemoryDisk, ledger: LedgerId, { device, seq }: RowKey): void => {
  const chain = disk.chains.get(ledger)?.get(device)
  const row = chain?.get(seq)
  if (chain && isRecord(row)) chain.set(seq, { ...row, body: null, absence: "erased" })
  for (const [at, kept] of disk.setAside.entries())
    if (isRecord(kept) && kept["ledger"] === ledger && kept["device"] === device && kept["seq"] === seq)
      disk.setAside[at] = { ...kept, body: null, absence: "erased" }
}

const setChainAside = (
  disk: MemoryDisk,
  from: { ledger: LedgerId; device: DeviceId; fromSeq: number; head: HeadRow | null },
): Written => {
  const devices = disk.chains.get(from.ledger)
  const chain = devices?.get(from.device)
  for (const [seq, row] of chain ?? [])
    if (seq >= from.fromSeq) {
      disk.setAside.push(row)
      chain?.delete(seq)
    }
  if (chain?.size === 0) devices?.delete(from.device)
  if (devices?.size === 0) disk.chains.delete(from.ledger)
  if (from.head) disk.heads.set(headKey(from.head), structuredClone(from.head))
  else disk.heads.delete(headKey(from))
  return ok(undefined)
}
