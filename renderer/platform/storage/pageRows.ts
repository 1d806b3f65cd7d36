import type { SiteId } from "../../../shared/kernel/ids.ts"

/** What this page keeps of a site beside its store stands under `palabre.NAME.SITE`. */
const keysOf = (storage: Storage, site: SiteId): readonly string[] =>
  Object.keys(storage).filter((key) => key.startsWith("palabre.") && key.endsWith(`.${site}`))

const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "null")
  } catch {
    return text
  }
}

/** By `page/NAME`, for whoever takes along all that is kept of them. */
export const readPageRows = (storage: Storage, site: SiteId): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    keysOf(storage, site).map((key) => [`page/${key.split(".")[1] ?? ""}`, parse(storage.getItem(key))]),
  )

export const deletePageRows = (storage: Storage, site: SiteId): void => {
  for (const key of keysOf(storage, site)) storage.removeItem(key)
}
