/** IndexedDB past every layer of the product. */

const PREFIX = "palabre/site/"

/** Names of the sites' databases: none, where nothing was kept. */
export const listSiteStores = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(PREFIX) === true ? [name] : []))

/** Envelopes of all sites of this profile. */
export const countEnvelopes = async (): Promise<number> => {
  let count = 0
  for (const name of await listSiteStores())
    count += await withEnvelopes(name, "readonly", (rows) => finished(rows.count()))
  return count
}

/** Flips one bit of the payload in which `text` stands, as a failing disk does. */
export const damagePayload = async (text: string): Promise<void> => {
  let damaged = 0
  for (const name of await listSiteStores())
    await withEnvelopes(name, "readwrite", async (rows) => {
      for (const row of await finished<Row[]>(rows.getAll())) {
        const payload = row.body?.payload
        if (!payload || !new TextDecoder().decode(payload).includes(text)) continue
        const middle = payload.length >> 1
        payload[middle] = (payload[middle] ?? 0) ^ 1
        await finished(rows.put(row))
        damaged += 1
      }
    })
  if (damaged !== 1) throw new Error(`${damaged} rows hold “${text}”`)
}

/** Takes the last bytes that this origin may have. */
export const fillDisk = async (): Promise<void> => {
  const opening = indexedDB.open("ballast")
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("bytes", { autoIncrement: true }))
  const connection = await finished(opening)
  const add = (size: number): Promise<boolean> =>
    new Promise((resolve) => {
      const transaction = connection.transaction("bytes", "readwrite", { durability: "strict" })
      transaction.addEventListener("complete", () => resolve(true))
      transaction.addEventListener("abort", () => resolve(false))
      // Incompressible, or the quota would be met by what the browser saves.
      transaction.objectStore("bytes").add(crypto.getRandomValues(new Uint8Array(size)))
    })
  const fill = async (size: number): Promise<void> => {
    if (await add(size)) await fill(size)
  }
  for (const size of [65_536, 8_192, 1_024, 128, 16]) await fill(size)
  connection.close()
}

interface Row {
  readonly body: { readonly payload: Uint8Array } | null
}

const withEnvelopes = async <Value>(
  name: string,
  mode: IDBTransactionMode,
  use: (rows: IDBObjectStore) => Promise<Value>,
): Promise<Value> => {
  const connection = await finished(indexedDB.open(name))
  try {
    return await use(connection.transaction("envelopes", mode).objectStore("envelopes"))
  } finally {
    connection.close()
  }
}

const finished = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error ?? new Error("The request failed")))
  })
