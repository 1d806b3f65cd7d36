import { parseStoredRows } from "../../../../renderer/platform/storage/sheaf.ts"
import type { HeadRow } from "../../../../shared/ledger/envelopeStore.ts"

/** IndexedDB past every layer of the product. */

const PREFIX = "palabre/site/"

/** Names of the sites' databases: none, where nothing was kept. */
export const listSiteStores = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(PREFIX) === true ? [name] : []))

/** Texts of all posts in the store, sorted; a post that was stored twice stands there twice. */
export const listPosts = async (): Promise<readonly string[]> => {
  const texts: string[] = []
  for (const name of await listSiteStores())
    await withStored(name, "envelopes", (stored) => {
      for (const { body } of stored.flatMap((one) => parseStoredRows(one) ?? [])) texts.push(...readPost(body?.payload))
    })
  return texts.sort()
}

/** The end of each chain of each ledger, sorted: equal lists are equal heads. */
export const listHeads = async (): Promise<readonly string[]> => {
  const heads: string[] = []
  for (const name of await listSiteStores())
    await withStored(name, "heads", (rows) => {
      for (const { ledger, device, seq, hash } of rows as readonly HeadRow[])
        heads.push(`${ledger} ${device} ${seq} ${hash}`)
    })
  return heads.sort()
}

/** Flips one bit of the payload in which `text` stands, as a failing disk does. */
export const damagePayload = async (text: string): Promise<void> => {
  let damaged = 0
  for (const name of await listSiteStores())
    await withStored(name, "envelopes", async (stored, store) => {
      for (const one of stored) {
        // Views of the stored bytes themselves.
        const payloads = (parseStoredRows(one) ?? []).flatMap(({ body }) => (body === null ? [] : [body.payload]))
        const payload = payloads.find((bytes) => decode(bytes).includes(text))
        if (!payload) continue
        const middle = payload.length >> 1
        payload[middle] = (payload[middle] ?? 0) ^ 1
        await finished(store.put(one))
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

const decode = (payload: Uint8Array): string => new TextDecoder().decode(payload)

const readPost = (payload: Uint8Array | undefined): readonly string[] => {
  const item = payload ? (JSON.parse(decode(payload)) as { readonly t?: unknown; readonly md?: unknown }) : {}
  return item.t === "post" && typeof item.md === "string" ? [item.md] : []
}

const withStored = async (
  name: string,
  store: "envelopes" | "heads",
  use: (stored: readonly unknown[], store: IDBObjectStore) => void | Promise<void>,
): Promise<void> => {
  const connection = await finished(indexedDB.open(name))
  try {
    const opened = connection.transaction(store, "readwrite").objectStore(store)
    await use(await finished<unknown[]>(opened.getAll()), opened)
  } finally {
    connection.close()
  }
}

const finished = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error ?? new Error("The request failed")))
  })
