import { createSiteStore, deleteSiteStore } from "../../../renderer/platform/storage/siteStore.ts"
import { createYIndexeddbVolumeCache } from "../../../renderer/platform/storage/yIndexeddbVolumeCache.ts"
import { generateDeviceKeys } from "../../../shared/crypto/generateDeviceKeys.ts"
import { afterRealTime } from "../../../shared/kernel/after.ts"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import { createLedgers } from "../../../shared/ledger/createLedgers.ts"
import { postBody } from "../stage/postText.ts"

const BYTES = 500
const COMMITS = 20

const fail = (why: unknown): never => {
  throw new Error(JSON.stringify(why))
}

const medianOf = async (work: (number: number) => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let number = 0; number < COMMITS; number++) {
    const start = performance.now()
    await work(number)
    times.push(performance.now() - start)
  }
  return times.toSorted((one, other) => one - other)[COMMITS >> 1] ?? Number.NaN
}

const committing = {
  /** One post: signed, committed, applied and told of. */
  async append(): Promise<number> {
    const place = "0".repeat(64) as SiteId
    const store = await createSiteStore(place, { indexedDB, onTrouble: fail })
    if (!store.ok) return fail(store.error)
    const ledgers = await createLedgers({
      store: store.value,
      cache: createYIndexeddbVolumeCache({ site: place }),
      keys: await generateDeviceKeys(),
      site: null,
      now: () => Date.now(),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      after: afterRealTime,
      onTrouble: fail,
    })
    const founded = await ledgers.found({ type: "genesis" })
    if (!founded.ok) return fail(founded.error)
    const ms = await medianOf(async (number) => {
      const appended = await founded.value.append([{ kind: "item", body: postBody(number, BYTES) }])
      if (!appended.ok) fail(appended.error)
    })
    await ledgers.close()
    await store.value.close()
    await deleteSiteStore(indexedDB, place)
    return ms
  },
  /** The same text put into an object store, with the same durability. */
  async put(): Promise<number> {
    const opening = indexedDB.open("bare")
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("texts", { autoIncrement: true }))
    await new Promise((resolve) => opening.addEventListener("success", resolve))
    const ms = await medianOf(
      (number) =>
        new Promise((resolve) => {
          const transaction = opening.result.transaction("texts", "readwrite", { durability: "strict" })
          transaction.objectStore("texts").add(postBody(number, BYTES))
          transaction.addEventListener("complete", resolve)
        }),
    )
    opening.result.close()
    return ms
  },
}

declare global {
  interface Window {
    committing: typeof committing
  }
}
window.committing = committing
