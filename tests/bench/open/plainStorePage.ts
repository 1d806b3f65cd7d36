import { IndexeddbPersistence } from "y-indexeddb"
import * as Y from "yjs"
import { postBody } from "../stage/postText.ts"

const NAME = "plain"
const ITEMS_PER_UPDATE = 200

/** What is compared with: the same posts in one Yjs document, kept by y-indexeddb alone, checked and signed by nobody. */
const createPlainStore = () => {
  const doc = new Y.Doc()
  const items = doc.getMap("items")
  let persistence: IndexeddbPersistence | undefined

  return {
    /** Writes the posts, each with who wrote it and when, as a page without the rest would keep them. */
    async fill({
      posts,
      bytes,
      authors,
    }: {
      readonly posts: number
      readonly bytes: number
      readonly authors: number
    }) {
      persistence = new IndexeddbPersistence(NAME, doc)
      await persistence.whenSynced
      for (let first = 1; first <= posts; first += ITEMS_PER_UPDATE)
        doc.transact(() => {
          for (let number = first; number < first + ITEMS_PER_UPDATE && number <= posts; number++) {
            const author = String(number % authors).padStart(32, "0")
            items.set(`${author}.${number}`, { ...postBody(number, bytes), author, at: 1_700_000_000_000 + number })
          }
        })
      await writtenBefore(persistence)
    },
    /** Milliseconds until they are in the document. */
    async load(posts: number): Promise<number> {
      const start = performance.now()
      persistence = new IndexeddbPersistence(NAME, doc)
      await persistence.whenSynced
      const ms = performance.now() - start
      if (items.size !== posts) throw new Error(`${items.size} posts of ${posts} were loaded`)
      return ms
    },
  }
}

/** Transactions over one store follow one another: what was begun before is on the disk when this one ends. */
const writtenBefore = ({ db }: IndexeddbPersistence): Promise<void> =>
  new Promise((resolve, reject) => {
    if (db === null) return reject(new Error("y-indexeddb is not open"))
    const transaction = db.transaction(["updates"], "readwrite", { durability: "strict" })
    transaction.addEventListener("complete", () => resolve())
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("the store is gone")))
    transaction.objectStore("updates").count()
  })

const plainStore = createPlainStore()
declare global {
  interface Window {
    plainStore: typeof plainStore
  }
}
window.plainStore = plainStore
