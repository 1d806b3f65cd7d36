import * as Y from "yjs"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import type { VolumeCache, VolumeCacheHandle } from "../../../shared/ledger/volumeCache.ts"
import { followVolume, type FollowedVolume } from "./followVolume.ts"
import { deleteDatabase } from "./openDatabase.ts"
import { readVolumeCache } from "./readVolumeCache.ts"
import { within } from "./within.ts"

/** A cache that answers later than this counts as empty: rebuilding a volume is faster. */
const CACHE_TIMEOUT_MS = 5_000

interface VolumeCacheOptions {
  readonly site: SiteId
  readonly timeoutMs?: number
}

/** Names of a site's cached volumes begin with this. */
export const cachePrefix = (site: SiteId): string => `palabre/cache/${site}/`

/** Volumes kept by y-indexeddb in the window's IndexedDB, one database per ledger and volume. */
export const createYIndexeddbVolumeCache = ({
  site,
  timeoutMs = CACHE_TIMEOUT_MS,
}: VolumeCacheOptions): VolumeCache => {
  const ending = new Map<string, Promise<void>>()
  const ended = (name: string, end: Promise<void>): Promise<void> => {
    ending.set(name, end)
    return end
  }

  return {
    async attach(ledger, volume, doc): Promise<VolumeCacheHandle> {
      const name = `${cachePrefix(site)}${ledger}/${volume}`
      const followed = await attachWithin(timeoutMs, { name, doc, before: ending.get(name) })
      return {
        doc: followed.doc,
        detach: () => ended(name, within(timeoutMs, followed.stop(), undefined)),
        drop: () => ended(name, dropCache(name, within(timeoutMs, followed.stop(), undefined))),
      }
    },
    async forget(ledger, volume) {
      const name = `${cachePrefix(site)}${ledger}/${volume}`
      await ended(name, dropCache(name, ending.get(name) ?? Promise.resolve()))
    },
  }
}

interface Attachment {
  readonly name: string
  readonly doc: Y.Doc
  /** The end of an earlier attachment of the same name. */
  readonly before: Promise<void> | undefined
}

interface Attached extends FollowedVolume {
  /** The given document, or an empty one in its place. */
  readonly doc: Y.Doc
}

const attachWithin = async (timeoutMs: number, attachment: Attachment): Promise<Attached> => {
  const abandon = new AbortController()
  const attached = await within(timeoutMs, attach(attachment, abandon.signal), undefined)
  if (attached) return attached
  abandon.abort()
  return uncached(attachment.doc)
}

/** A document that an attempt half filled is not the one that is gone on with. */
const uncached = (doc: Y.Doc): Attached => ({
  doc: isUntouched(doc) ? doc : new Y.Doc({ gc: doc.gc }),
  stop: () => Promise.resolve(),
})

const isUntouched = ({ store }: Y.Doc): boolean =>
  store.clients.size === 0 && store.pendingStructs === null && store.pendingDs === null

const attach = async ({ name, doc, before }: Attachment, abandoned: AbortSignal): Promise<Attached | undefined> => {
  await before
  const updates = await readVolumeCache(indexedDB, name)
  if (updates === undefined || abandoned.aborted) return undefined
  // Its connection opens while the document is filled.
  const followed = followVolume(name, doc)
  abandoned.addEventListener("abort", () => void followed.stop())
  if (fill(doc, updates)) {
    await followed.synced
    return { doc, stop: followed.stop }
  }
  await followed.stop()
  if (!(await deleteDatabase(indexedDB, name)).ok) return undefined
  return attach({ name, doc: new Y.Doc({ gc: doc.gc }), before: undefined }, abandoned)
}

/** False where one of them breaks off: the document may be half filled then. y-indexeddb would never answer. */
const fill = (doc: Y.Doc, updates: readonly unknown[]): boolean => {
  try {
    doc.transact(() => {
      for (const update of updates) {
        if (!(update instanceof Uint8Array)) throw new TypeError("A cached update is no bytes")
        Y.applyUpdate(doc, update)
      }
    })
    return true
  } catch {
    return false
  }
}

const dropCache = async (name: string, stopped: Promise<void>): Promise<void> => {
  await stopped
  await deleteDatabase(indexedDB, name)
}
