import { answered } from "./database.ts"

/** Reports stored rows that could not be read or do not have their shape, and so were left out. */
export type ReportUnreadable = (rows: number) => void

/** Everything of a range that parses; a row that does not is left out and counted. */
export const readRows = async <Row>(
  source: IDBObjectStore | IDBIndex,
  range: IDBKeyRange | IDBValidKey | null,
  { parse, report }: { parse: (stored: unknown) => Row | undefined; report: ReportUnreadable },
): Promise<readonly Row[]> => {
  const stored = await getAll(source, range)
  const rows = stored.values.flatMap((value) => parse(value) ?? [])
  const leftOut = stored.expected - rows.length
  if (leftOut > 0) report(leftOut)
  return rows
}

interface Stored {
  readonly values: readonly unknown[]
  readonly expected: number
}

const getAll = async (source: IDBObjectStore | IDBIndex, range: IDBKeyRange | IDBValidKey | null): Promise<Stored> => {
  try {
    const values: readonly unknown[] = await answered(source.getAll(range))
    return { values, expected: values.length }
  } catch {
    return getOneByOne(source, range)
  }
}

// Chromium keeps values over 64 KB in files of their own. One file lost, and getAll fails for the whole range.
const getOneByOne = async (
  source: IDBObjectStore | IDBIndex,
  range: IDBKeyRange | IDBValidKey | null,
): Promise<Stored> => {
  const store = "objectStore" in source ? source.objectStore : source
  // Primary keys, for an index too.
  const keys = await answered(source.getAllKeys(range))
  const answers = await Promise.allSettled(keys.map((key) => answered<unknown>(store.get(key))))
  return {
    values: answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : [])),
    expected: keys.length,
  }
}

/** Distinct keys of a store or index, by jumping from each to `after` of it: what they hold is never read. */
export const readDistinctKeys = (
  source: IDBObjectStore | IDBIndex,
  range: IDBKeyRange | null,
  after: (key: IDBValidKey) => IDBValidKey,
): Promise<readonly IDBValidKey[]> =>
  new Promise((resolve, reject) => {
    const keys: IDBValidKey[] = []
    const request = source.openKeyCursor(range)
    request.addEventListener("error", () => reject(request.error ?? new DOMException("No cursor", "UnknownError")))
    request.addEventListener("success", () => {
      const cursor = request.result
      if (cursor === null) return resolve(keys)
      keys.push(cursor.key)
      cursor.continue(after(cursor.key))
    })
  })
