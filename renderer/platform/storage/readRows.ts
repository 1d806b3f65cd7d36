import { answered, type Database } from "./database.ts"
import { StorageError } from "./storageFailure.ts"

interface RowSource {
  readonly store: string
  /** The primary key where none is named. */
  readonly index?: string
  readonly range: IDBKeyRange | IDBValidKey | null
}

export interface RowReader<Row> {
  /** What a stored value holds; undefined where it does not have its shape. */
  readonly parse: (stored: unknown) => readonly Row[] | undefined
  /** Hears how many stored values were left out, since they could not be read or do not have their shape. */
  readonly report: (rows: number) => void
}

/** Everything of a range that parses. */
export const readRows = async <Row>(
  database: Database,
  source: RowSource,
  { parse, report }: RowReader<Row>,
): Promise<readonly Row[]> => {
  const { values, expected } = await readValues(database, source)
  const parsed = values.flatMap((value) => {
    const rows = parse(value)
    return rows === undefined ? [] : [rows]
  })
  const leftOut = expected - parsed.length
  if (leftOut > 0) report(leftOut)
  return parsed.flat()
}

const openSource = (transaction: IDBTransaction, { store, index }: RowSource): IDBObjectStore | IDBIndex =>
  index === undefined ? transaction.objectStore(store) : transaction.objectStore(store).index(index)

const readValues = async (database: Database, source: RowSource) => {
  try {
    const values = await database.read([source.store], (transaction) =>
      answered<unknown[]>(openSource(transaction, source).getAll(source.range)),
    )
    return { values, expected: values.length }
  } catch (error) {
    if (isClosed(error)) throw error
    const keys = await readKeys(database, source)
    const { values } = await sift(database, source.store, keys)
    return { values, expected: keys.length }
  }
}

/** Primary keys of a range; their values are not touched. */
export const readKeys = (database: Database, source: RowSource): Promise<readonly IDBValidKey[]> =>
  database.read([source.store], (transaction) => answered(openSource(transaction, source).getAllKeys(source.range)))

interface Sifted {
  readonly values: readonly unknown[]
  /** Keys whose value the browser itself can no longer read. */
  readonly unreadable: readonly IDBValidKey[]
}

/**
 * Parts rows that can be read from rows that cannot, by halving. Chromium 156 keeps values over 64 KB in files of their
 * own; one lost file fails getAll for its whole range and aborts the transaction that asked, a single get included.
 */
export const sift = async (database: Database, store: string, keys: readonly IDBValidKey[]): Promise<Sifted> => {
  if (keys.length === 0) return { values: [], unreadable: [] }
  try {
    const values = await database.read([store], (transaction) => {
      const rows = transaction.objectStore(store)
      return Promise.all(keys.map((key) => answered<unknown>(rows.get(key))))
    })
    return { values, unreadable: [] }
  } catch (error) {
    if (isClosed(error)) throw error
    if (keys.length === 1) return { values: [], unreadable: keys }
    const middle = Math.floor(keys.length / 2)
    const before = await sift(database, store, keys.slice(0, middle))
    const after = await sift(database, store, keys.slice(middle))
    return {
      values: [...before.values, ...after.values],
      unreadable: [...before.unreadable, ...after.unreadable],
    }
  }
}

const isClosed = (error: unknown): boolean => error instanceof StorageError && error.code === "closed"

/** Distinct keys of a source, by jumping from each to `after` of it: what they hold is never read. */
export const readDistinctKeys = (
  database: Database,
  source: RowSource,
  after: (key: IDBValidKey) => IDBValidKey,
): Promise<readonly IDBValidKey[]> =>
  database.read(
    [source.store],
    (transaction) =>
      new Promise((resolve, reject) => {
        const keys: IDBValidKey[] = []
        const request = openSource(transaction, source).openKeyCursor(source.range)
        request.addEventListener("error", () => reject(request.error ?? new DOMException("No cursor", "UnknownError")))
        request.addEventListener("success", () => {
          const cursor = request.result
          if (cursor === null) return resolve(keys)
          keys.push(cursor.key)
          cursor.continue(after(cursor.key))
        })
      }),
  )
