import type { StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import { err, ok, type Result } from "../../../shared/kernel/result.ts"
import { StorageError, describeError, storeFailureOf } from "./storageFailure.ts"

/** Undoes the whole transaction and becomes its result. */
export type Refuse = (failure: StoreFailure) => void

/** One open connection: reads reject with a StorageError, writes are all or nothing and answer with a value. */
export interface Database {
  read<Value>(stores: readonly string[], work: (transaction: IDBTransaction) => Promise<Value>): Promise<Value>
  /** Resolves once the bytes are on the disk (strict durability), not when the operating system promises them. */
  write(
    stores: readonly string[],
    work: (transaction: IDBTransaction, refuse: Refuse) => void,
  ): Promise<Result<void, StoreFailure>>
  /** Resolves after what was begun. */
  close(): Promise<void>
}

/** @param onClosed called once where the connection ends without close(): the browser dropped it, or another window upgrades or deletes the database */
export const createDatabase = (connection: IDBDatabase, onClosed: (detail: string) => void): Database => {
  const running = new Set<Promise<unknown>>()
  let closed: string | null = null

  const tracked = async <Value>(work: Promise<Value>): Promise<Value> => {
    running.add(work)
    try {
      return await work
    } finally {
      running.delete(work)
    }
  }
  const loseConnection = (detail: string) => {
    if (closed !== null) return
    closed = detail
    connection.close()
    onClosed(detail)
  }
  connection.addEventListener("close", () => loseConnection("The browser closed the database"))
  connection.addEventListener("versionchange", () => loseConnection("Another window changes the database"))

  return {
    async read(stores, work) {
      if (closed !== null) throw new StorageError("closed", closed)
      return tracked(readWith(connection, stores, work))
    },
    async write(stores, work) {
      if (closed !== null) return err({ kind: "failed", detail: closed })
      return tracked(writeWith(connection, stores, work))
    },
    async close() {
      closed ??= "Closed"
      connection.close()
      await Promise.allSettled(running)
    },
  }
}

const readWith = async <Value>(
  connection: IDBDatabase,
  stores: readonly string[],
  work: (transaction: IDBTransaction) => Promise<Value>,
): Promise<Value> => {
  try {
    return await work(connection.transaction(stores, "readonly"))
  } catch (error) {
    throw new StorageError("unreadable", describeError(error))
  }
}

const writeWith = (
  connection: IDBDatabase,
  stores: readonly string[],
  work: (transaction: IDBTransaction, refuse: Refuse) => void,
): Promise<Result<void, StoreFailure>> =>
  new Promise((resolve) => {
    let refusal: StoreFailure | undefined
    try {
      const transaction = connection.transaction(stores, "readwrite", { durability: "strict" })
      const refuse: Refuse = (failure) => {
        if (refusal) return
        refusal = failure
        transaction.abort()
      }
      transaction.addEventListener("complete", () => resolve(ok(undefined)))
      transaction.addEventListener("abort", () => resolve(err(refusal ?? storeFailureOf(transaction.error))))
      attempt(() => work(transaction, refuse), refuse)
    } catch (error) {
      resolve(err(storeFailureOf(error)))
    }
  })

/** What was already asked for must not commit alone, when a value that cannot be cloned throws halfway. */
export const attempt = (work: () => void, refuse: Refuse): void => {
  try {
    work()
  } catch (error) {
    refuse(storeFailureOf(error))
  }
}

/** Rejects without aborting the transaction: one unreadable row must not hide the others. */
export const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", (event) => {
      event.preventDefault()
      event.stopPropagation()
      reject(request.error ?? new DOMException("The request failed", "UnknownError"))
    })
  })
