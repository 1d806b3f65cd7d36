import type { StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import { err, ok, type Result } from "../../../shared/kernel/result.ts"
import { createDatabase, type Database } from "./database.ts"
import { storeFailureOf } from "./storageFailure.ts"

/** How long another window's connection may take to let go. */
const BLOCKED_TIMEOUT_MS = 5_000

export interface DatabaseSchema {
  readonly name: string
  readonly version: number
  readonly stores: readonly string[]
  /** Called inside the version change, with 0 for a new database. */
  upgrade(connection: IDBDatabase, oldVersion: number): void
}

interface OpenOptions {
  readonly indexedDB: IDBFactory
  readonly onClosed: (detail: string) => void
  readonly blockedTimeoutMs?: number
}

/** A newer version on disk, missing object stores or a window that keeps the database are failures, never an empty database. */
export const openDatabase = async (
  schema: DatabaseSchema,
  { indexedDB, onClosed, blockedTimeoutMs = BLOCKED_TIMEOUT_MS }: OpenOptions,
): Promise<Result<Database, StoreFailure>> => {
  const begin = () => {
    const request = indexedDB.open(schema.name, schema.version)
    request.addEventListener("upgradeneeded", ({ oldVersion }) => schema.upgrade(request.result, oldVersion))
    return request
  }
  const opened = await settle(begin, { blockedTimeoutMs, discard: (late) => late.close() })
  if (!opened.ok) return opened
  const missing = schema.stores.filter((store) => !opened.value.objectStoreNames.contains(store))
  if (missing.length === 0) return ok(createDatabase(opened.value, onClosed))
  opened.value.close()
  return err({ kind: "failed", detail: `${schema.name} lacks ${missing.join(", ")}` })
}

export const deleteDatabase = async (indexedDB: IDBFactory, name: string): Promise<Result<void, StoreFailure>> => {
  const deleted = await settle(() => indexedDB.deleteDatabase(name), {
    blockedTimeoutMs: BLOCKED_TIMEOUT_MS,
    discard: () => {},
  })
  return deleted.ok ? ok(undefined) : deleted
}

const settle = <Value>(
  begin: () => IDBOpenDBRequest & IDBRequest<Value>,
  { blockedTimeoutMs, discard }: { blockedTimeoutMs: number; discard: (late: Value) => void },
): Promise<Result<Value, StoreFailure>> =>
  new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let givenUp = false
    const giveUp = () => {
      givenUp = true
      resolve(err({ kind: "failed", detail: "Another window keeps the database open" }))
    }
    const fail = (error: unknown) => {
      clearTimeout(timer)
      resolve(err(storeFailureOf(error)))
    }
    try {
      const request = begin()
      request.addEventListener("success", () => {
        clearTimeout(timer)
        if (givenUp) discard(request.result)
        else resolve(ok(request.result))
      })
      request.addEventListener("error", () => fail(request.error))
      // Windows of ours close at `versionchange`; this event also comes while they finish what they had begun.
      request.addEventListener("blocked", () => {
        timer = setTimeout(giveUp, blockedTimeoutMs)
      })
    } catch (error) {
      fail(error)
    }
  })
