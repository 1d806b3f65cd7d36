import { createPreferences } from "../../../renderer/app/preferences.ts"
import { createSiteRegistry } from "../../../renderer/platform/storage/siteRegistry.ts"
import { createSiteStore } from "../../../renderer/platform/storage/siteStore.ts"
import { createYIndexeddbVolumeCache } from "../../../renderer/platform/storage/yIndexeddbVolumeCache.ts"
import { putSiteRecord } from "../../../shared/application/siteRecord.ts"
import { afterRealTime } from "../../../shared/kernel/after.ts"
import { createLedgers } from "../../../shared/ledger/createLedgers.ts"
import { inventPosts, type InventedPosts, type PostsWanted, SITE_NAME } from "./inventPosts.ts"

const fail = (why: unknown): never => {
  throw new Error(JSON.stringify(why))
}

/** Makes this profile a member of a site with so many posts, each signed by its author and let in through the gate. */
export const seedSite = async (wanted: PostsWanted): Promise<void> => {
  const invented = await inventPosts(wanted)
  const { id, secret, founder } = invented.site
  const { member, keys } = invented.visitor
  const store = await createSiteStore(id, { indexedDB, onTrouble: fail })
  if (!store.ok) return fail(store.error)
  const own = { member, keys, secrets: [secret], founderDevice: founder.keys.device }
  const record = { ...own, name: SITE_NAME, addresses: [], joining: null }
  await store.value.writeLocal([putSiteRecord(record)])
  const ledgers = await createLedgers({
    store: store.value,
    cache: createYIndexeddbVolumeCache({ site: id }),
    keys,
    site: id,
    now: () => Date.now(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    after: afterRealTime,
    onTrouble: fail,
  })
  for (const [ledger, run] of chainsOf(invented)) {
    const taken = await (await ledgers.open(ledger)).accept(run, () => true)
    if (taken.accepted !== run.length) fail(taken)
  }
  await ledgers.close()
  await store.value.close()
  createPreferences(localStorage, window).change({ language: "fr" })
  await createSiteRegistry(indexedDB).put({ id, name: SITE_NAME, lastOpened: Date.now() })
}

/** Whoever founded a ledger comes first: it is the founder's in both. */
const chainsOf = ({ site, community }: InventedPosts) =>
  [site.id, community].flatMap((ledger) =>
    [...site.people.values()].flatMap(({ chains }) => {
      const chain = chains.get(ledger)
      return chain === undefined ? [] : [[ledger, chain] as const]
    }),
  )
