import * as Y from "yjs"
import {
  cachePrefix,
  createYIndexeddbVolumeCache,
} from "../../../../renderer/platform/storage/yIndexeddbVolumeCache.ts"
import type { VolumeCacheHandle } from "../../../../shared/ledger/volumeCache.ts"
import { AUTUMN, LEDGER, OTHER_LEDGER } from "../../../contract/storeRows.ts"

const itemsOf = (doc: Y.Doc): number => doc.getMap("items").size

const addItems = (doc: Y.Doc, from: number, to: number): void => {
  for (let at = from; at < to; at++) doc.getMap("items").set(`item ${at}`, { text: "x".repeat(400), at })
}

/** One volume in y-indexeddb. */
export const createCacheProbe = () => {
  const cache = createYIndexeddbVolumeCache({ site: OTHER_LEDGER })
  const name = `${cachePrefix(OTHER_LEDGER)}${LEDGER}/${AUTUMN}`
  let doc = new Y.Doc()
  let handle: VolumeCacheHandle | undefined

  return {
    async attachVolume() {
      doc = new Y.Doc()
      handle = await cache.attach(LEDGER, AUTUMN, doc)
      return itemsOf(doc)
    },
    /** One Yjs update each. */
    addItems(from: number, to: number) {
      addItems(doc, from, to)
      return itemsOf(doc)
    },
    addItemsAtOnce: (from: number, to: number) => doc.transact(() => addItems(doc, from, to)),
    detachVolume: async () => handle?.detach(),
    /** Attaches again while the drop waits for the disk; how many items the new document got. */
    async attachWhileDropping() {
      const release = await holdCustomStore(name)
      const dropping = handle?.drop()
      doc = new Y.Doc()
      const attaching = cache.attach(LEDGER, AUTUMN, doc)
      await readAll(name)
      await readAll(name)
      release()
      await dropping
      handle = await attaching
      return itemsOf(doc)
    },
  }
}

const connect = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error ?? new Error("It does not open")))
    // A later deletion must not wait for this connection.
    request.addEventListener("success", () => {
      request.result.addEventListener("versionchange", () => request.result.close())
    })
  })

const readAll = async (name: string): Promise<void> => {
  const connection = await connect(name)
  const request = connection.transaction(["updates"]).objectStore("updates").getAll()
  await new Promise((resolve) => request.addEventListener("success", resolve))
  connection.close()
}

// The end of an attachment waits for both stores; reading the updates waits for one.
const holdCustomStore = async (name: string): Promise<() => void> => {
  const connection = await connect(name)
  const store = connection.transaction(["custom"], "readwrite").objectStore("custom")
  let held = true
  await new Promise<void>((resolve) => {
    const again = () => {
      resolve()
      if (held) store.count().addEventListener("success", again)
    }
    store.count().addEventListener("success", again)
  })
  return () => (held = false)
}
