/** At which moment of the chosen step the process ends: before anything of it is on the disk, or when all is. */
export type Moment = "before" | "after"

/** An IndexedDB whose process ends at one of its durable steps; the disk beneath goes on to be. */
export interface MortalIndexedDb {
  readonly indexedDB: IDBFactory
  /** The durable steps so far: the stores that a transaction writes to, or a database that is deleted. */
  readonly steps: readonly string[]
  /** What the process is told from then on, nobody heard. */
  readonly died: boolean
  /** Resolves at the end of the process. */
  readonly death: Promise<void>
}

/** Whatever is asked of it, nothing is ever heard: so the disk is to a process that has ended. */
const silence: unknown = new Proxy(() => undefined, {
  get: () => silence,
  set: () => true,
  apply: () => silence,
})

/** @param at which durable step, from 0; past the last one nothing happens */
export const createMortalIndexedDb = (disk: IDBFactory, at: number, moment: Moment): MortalIndexedDb => {
  const steps: string[] = []
  const connections = new Set<IDBDatabase>()
  const end: { tell?: () => void } = {}
  const death = new Promise<void>((resolve) => (end.tell = resolve))
  /** From the chosen step on nothing reaches the disk; the process ends a turn later, so what says too early that it is saved is heard. */
  let doomed = false
  let died = false

  const die = (): void => {
    doomed = true
    died = true
    for (const connection of connections) connection.close()
    end.tell?.()
  }
  /** Whether this step is never to happen. */
  const isLost = (step: string): boolean => {
    if (doomed) return true
    doomed = steps.push(step) - 1 === at && moment === "before"
    if (doomed) setImmediate(die)
    return doomed
  }
  const isLast = (): boolean => steps.length - 1 === at
  const patch = (connection: IDBDatabase): void => {
    if (died) return connection.close()
    connections.add(connection)
    const begin = connection.transaction.bind(connection)
    connection.transaction = (stores, mode, options) => {
      if (mode !== "readwrite") return died ? (silence as IDBTransaction) : begin(stores, mode, options)
      if (isLost(typeof stores === "string" ? stores : [...stores].join(" "))) return silence as IDBTransaction
      const transaction = begin(stores, mode, options)
      if (isLast()) transaction.addEventListener("complete", die)
      return transaction
    }
  }
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    if (died) return silence as IDBOpenDBRequest
    const request = disk.open(name, version)
    request.addEventListener("success", () => patch(request.result))
    return request
  }
  const deleteDatabase = (name: string): IDBOpenDBRequest => {
    if (isLost(`delete ${name.split("/").slice(0, 2).join("/")}`)) return silence as IDBOpenDBRequest
    const request = disk.deleteDatabase(name)
    if (isLast()) request.addEventListener("success", die)
    return request
  }
  return {
    indexedDB: { open, deleteDatabase, databases: () => disk.databases(), cmp: (one, other) => disk.cmp(one, other) },
    steps,
    get died() {
      return died
    },
    death,
  }
}
