import type { StoreFailure } from "../../../shared/ledger/envelopeStore.ts"
import type { Result } from "../../../shared/kernel/result.ts"
import type { Database } from "./database.ts"
import { sift } from "./readRows.ts"
import { ENVELOPES } from "./siteSchema.ts"

interface WritePast {
  readonly stores: readonly string[]
  /** Keys of the envelopes whose values the work reads. */
  readonly touched: () => Promise<readonly IDBValidKey[]>
  /** Must not read an unreadable row: that would abort the transaction. */
  readonly work: (transaction: IDBTransaction, isUnreadable: (key: IDBValidKey) => boolean) => void
}

/** A write that reads rows as well, and goes past those that the browser itself can no longer read. */
export const writePast = async (
  database: Database,
  { stores, touched, work }: WritePast,
): Promise<Result<void, StoreFailure>> => {
  const write = (keys: readonly IDBValidKey[]) => {
    const unreadable = new Set(keys.map(nameOf))
    return database.write(stores, (transaction) => work(transaction, (key) => unreadable.has(nameOf(key))))
  }
  const first = await write([])
  if (first.ok || first.error.kind !== "failed") return first
  const unreadable = await findUnreadable(database, touched)
  return unreadable.length === 0 ? first : write(unreadable)
}

const nameOf = (key: IDBValidKey): string => JSON.stringify(key)

const findUnreadable = async (database: Database, touched: WritePast["touched"]): Promise<readonly IDBValidKey[]> => {
  try {
    return (await sift(database, ENVELOPES, await touched())).unreadable
  } catch {
    return []
  }
}
