import { createSiteRegistry } from "../../../../renderer/platform/storage/siteRegistry.ts"
import { createSiteStore } from "../../../../renderer/platform/storage/siteStore.ts"
import { createYIndexeddbVolumeCache } from "../../../../renderer/platform/storage/yIndexeddbVolumeCache.ts"
import { parseSiteRecord, SITE_RECORD_KEY } from "../../../../shared/application/siteRecord.ts"
import { afterRealTime } from "../../../../shared/kernel/after.ts"
import { createLedgers } from "../../../../shared/ledger/createLedgers.ts"

const BATCH = 250
const WORDS = "atelier presse ligne pièce réglage équipe matin relève plan outil stock essai mesure client avis".split(
  " ",
)

/** The text of one post of about `chars` characters. */
export const write = (number: number, chars: number): string => {
  let text = `Publication ${number} :`
  for (let at = number; text.length < chars; at = (at * 31 + 7) % 1_009) text += ` ${WORDS[at % WORDS.length]}`
  return text
}

/** Writes posts of about `chars` characters into the first community of the profile's only site, through the ledger as the application does. */
export const seedPosts = async (count: number, chars: number): Promise<void> => {
  const { store, ledgers, ledger } = await openCommunity()
  for (let from = 0; from < count; from += BATCH) {
    const drafts = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => ({
      kind: "item" as const,
      body: { t: "post", kind: "message", title: "", md: write(from + at + 1, chars) },
    }))
    const appended = await ledger.append(drafts)
    if (!appended.ok) throw new Error(JSON.stringify(appended.error))
  }
  await ledgers.close()
  await store.close()
}

const openCommunity = async () => {
  const [site] = await createSiteRegistry(indexedDB).list()
  if (!site) throw new Error("This profile holds no site")
  const store = await createSiteStore(site.id, { indexedDB, onTrouble: () => undefined })
  if (!store.ok) throw new Error(JSON.stringify(store.error))
  const record = parseSiteRecord(await store.value.getLocal(SITE_RECORD_KEY))
  if (!record) throw new Error("This profile holds no keys")
  const ledgers = await createLedgers({
    store: store.value,
    cache: createYIndexeddbVolumeCache({ site: site.id }),
    keys: record.keys,
    site: site.id,
    now: () => Date.now(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    after: afterRealTime,
    onTrouble: (trouble) => {
      throw new Error(JSON.stringify(trouble))
    },
  })
  const id = ledgers.ids().find((known) => known !== site.id)
  const ledger = id && ledgers.get(id)
  if (!ledger) throw new Error("The site has no community")
  return { store: store.value, ledgers, ledger }
}
