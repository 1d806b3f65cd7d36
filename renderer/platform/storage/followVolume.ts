// oxlint-disable no-underscore-dangle -- y-indexeddb names its update handler so; its version is pinned.
import { IndexeddbPersistence } from "y-indexeddb"
import * as Y from "yjs"
import { deleteDatabase } from "./openDatabase.ts"

export interface FollowedVolume {
  /** Stops following; resolves when what was followed so far is written. */
  stop(): Promise<void>
}

export interface SyncingVolume extends FollowedVolume {
  /** What happens to the document from now on is cached. */
  readonly synced: Promise<void>
}

/**
 * Caches what will happen to a document that holds what is cached already.
 * Takes the edges off y-indexeddb 9.0.12: it writes without waiting, and throws out of the document's own transaction once its connection is gone.
 */
export const followVolume = (name: string, doc: Y.Doc): SyncingVolume => {
  const persistence = openFor(name, doc)
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => (stopped ??= finish(persistence))
  const store = persistence._storeUpdate
  const follow = async () => {
    await persistence.whenSynced
    if (stopped) return
    guardUpdates(persistence, store, () => void stop())
    watch(persistence, stop)
  }
  return { stop, synced: follow() }
}

/** It would read all that is cached once more, and write all that the document holds: it is opened on an empty one, behind the last update. */
const openFor = (name: string, doc: Y.Doc): IndexeddbPersistence => {
  const persistence = new IndexeddbPersistence(name, new Y.Doc())
  persistence._dbref = Number.POSITIVE_INFINITY
  persistence.doc = doc
  doc.on("destroy", () => void persistence.destroy())
  return persistence
}

/** Once it reads no more: whoever listens before makes Yjs encode all of the document again, to be told what it held. */
const guardUpdates = (
  persistence: IndexeddbPersistence,
  store: IndexeddbPersistence["_storeUpdate"],
  giveUp: () => void,
): void => {
  const guarded: typeof store = (update, origin) => {
    try {
      store(update, origin)
    } catch {
      giveUp()
    }
  }
  // Its destroy() looks here for what to take off.
  persistence._storeUpdate = guarded
  persistence.doc.on("update", guarded)
}

const watch = (persistence: IndexeddbPersistence, stop: () => Promise<void>): void => {
  const connection = persistence.db
  if (connection === null) return
  // In place of its own handler, which closes the connection under a trim that is still to come.
  connection.onversionchange = () => void stop()
  connection.addEventListener("close", () => void stop())
  // A write was lost (a full disk, mostly): the cache has a hole now, and its space is better used by the envelopes.
  connection.addEventListener("abort", () => void discard(persistence, stop))
}

const discard = async (persistence: IndexeddbPersistence, stop: () => Promise<void>): Promise<void> => {
  await stop()
  await deleteDatabase(indexedDB, persistence.name)
}

const finish = async (persistence: IndexeddbPersistence): Promise<void> => {
  persistence.doc.off("update", persistence._storeUpdate)
  try {
    if (persistence.db) await writtenBefore(persistence.db)
  } catch {
    // The connection is gone; what it had not written, the ledger writes again when it rebuilds.
  }
  await persistence.destroy()
}

// IndexedDB runs transactions over one store in order: when this one completes, those before it have.
const writtenBefore = (connection: IDBDatabase): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = connection.transaction(["updates", "custom"], "readonly")
    transaction.addEventListener("complete", () => resolve())
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("The connection is gone")))
    transaction.objectStore("updates").count()
  })
