import { IndexeddbPersistence } from "y-indexeddb"
import type * as Y from "yjs"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import type { VolumeCache, VolumeCacheHandle } from "../../../shared/ledger/volumeCache.ts"
import { followVolume, type FollowedVolume } from "./followVolume.ts"
import { inspectVolumeCache } from "./inspectVolumeCache.ts"
import { deleteDatabase } from "./openDatabase.ts"
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

const attachWithin = async (timeoutMs: number, attachment: Attachment): Promise<FollowedVolume> => {
  const abandon = new AbortController()
  const followed = await within(timeoutMs, attach(attachment, abandon.signal), undefined)
  if (followed) return followed
  abandon.abort()
  return { stop: () => Promise.resolve() }
}

const attach = async (
  { name, doc, before }: Attachment,
  abandoned: AbortSignal,
): Promise<FollowedVolume | undefined> => {
  await before
  if (!(await inspectVolumeCache(indexedDB, name)) || abandoned.aborted) return undefined
  const followed = followVolume(new IndexeddbPersistence(name, doc))
  abandoned.addEventListener("abort", () => void followed.stop())
  await followed.synced
  return followed
}

const dropCache = async (name: string, stopped: Promise<void>): Promise<void> => {
  await stopped
  await deleteDatabase(indexedDB, name)
}
