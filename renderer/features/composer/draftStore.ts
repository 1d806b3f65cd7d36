import type { CommandError, DraftValue, Site } from "../../../shared/application/site.ts"
import { err, type Result } from "../../../shared/kernel/result.ts"
import { createObserved, type Observable } from "../../../shared/kernel/subscription.ts"

export interface StoredDraft {
  readonly key: string
  readonly draft: DraftValue
}

/** The drafts of one site as its screens share them; the site keeps them durably, on this device only. */
export interface DraftStore {
  /** Newest first; null until they were read. */
  readonly list: Observable<readonly StoredDraft[] | null>
  readonly read: (key: string) => DraftValue | undefined
  readonly save: (key: string, draft: DraftValue | null) => Promise<Result<void, CommandError>>
}

const newestFirst = (drafts: readonly StoredDraft[]): readonly StoredDraft[] =>
  [...drafts].sort((one, other) => other.draft.savedAt - one.draft.savedAt)

const createDraftStore = (site: Site): DraftStore => {
  const list = createObserved<readonly StoredDraft[] | null>(null)
  /** What was saved before the stored drafts had been read: newer than they are. */
  const early = new Map<string, DraftValue | null>()
  const finishReading = (stored: readonly StoredDraft[]) => {
    const kept = stored.filter(({ key }) => !early.has(key))
    const added = [...early].flatMap(([key, draft]) => (draft ? [{ key, draft }] : []))
    list.set(newestFirst([...kept, ...added]))
  }
  site.drafts().then(finishReading, () => finishReading([]))
  return {
    list,
    read: (key) => list.get()?.find((stored) => stored.key === key)?.draft ?? early.get(key) ?? undefined,
    async save(key, draft) {
      const known = list.get()
      if (known === null) early.set(key, draft)
      else list.set(newestFirst([...known.filter((stored) => stored.key !== key), ...(draft ? [{ key, draft }] : [])]))
      try {
        return await site.saveDraft(key, draft)
      } catch (thrown) {
        return err({ kind: "failed", detail: thrown instanceof Error ? thrown.message : String(thrown) })
      }
    },
  }
}

const stores = new WeakMap<Site, DraftStore>()

export const readDraftStore = (site: Site): DraftStore => {
  const known = stores.get(site)
  if (known) return known
  const made = createDraftStore(site)
  stores.set(site, made)
  return made
}
