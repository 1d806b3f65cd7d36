import type { CommandError, DraftValue, KeptDraft, Site } from "../../../shared/application/site.ts"
import { err, type Result } from "../../../shared/kernel/result.ts"
import { createObserved, type Observable } from "../../../shared/kernel/subscription.ts"
import { createRescue, type Rescue } from "./rescuedDrafts.ts"

/** The drafts of one site as its screens share them; the site keeps them durably, on this device only. */
export interface DraftStore {
  /** Newest first; null until they were read. */
  readonly list: Observable<readonly KeptDraft[] | null>
  readonly read: (key: string) => DraftValue | undefined
  readonly save: (key: string, draft: DraftValue | null) => Promise<Result<void, CommandError>>
  /** Shows a draft that the site has kept already. */
  readonly adopt: (kept: KeptDraft) => void
  /** Called while the page goes away: writes down what the site has not confirmed. */
  readonly rescue: () => void
}

const newestFirst = (drafts: readonly KeptDraft[]): readonly KeptDraft[] =>
  [...drafts].sort((one, other) => other.draft.savedAt - one.draft.savedAt)

const replace = (drafts: readonly KeptDraft[], key: string, draft: DraftValue | null): readonly KeptDraft[] =>
  newestFirst([...drafts.filter((stored) => stored.key !== key), ...(draft ? [{ key, draft }] : [])])

const saveInto = async (site: Site, key: string, draft: DraftValue | null): Promise<Result<void, CommandError>> => {
  try {
    return await site.saveDraft(key, draft)
  } catch (thrown) {
    return err({ kind: "failed", detail: thrown instanceof Error ? thrown.message : String(thrown) })
  }
}

export const createDraftStore = (site: Site, rescue: Rescue): DraftStore => {
  const list = createObserved<readonly KeptDraft[] | null>(null)
  /** What was saved before the stored drafts had been read: newer than they are. */
  const early = new Map<string, DraftValue | null>()
  /** What the site has not said to be durable. */
  const unconfirmed = new Map<string, DraftValue | null>()
  const rescued = rescue.read()
  let mayHoldRescued = rescued.size > 0

  /** What the site has confirmed, or what is gone, must not come back from the rescue. */
  const settle = (key: string) => {
    unconfirmed.delete(key)
    if (mayHoldRescued) rescue.write(unconfirmed)
    mayHoldRescued = mayHoldRescued && unconfirmed.size > 0
  }

  const show = (key: string, draft: DraftValue | null): void => {
    const known = list.get()
    if (known === null) early.set(key, draft)
    else list.set(replace(known, key, draft))
  }

  const save = async (key: string, draft: DraftValue | null): Promise<Result<void, CommandError>> => {
    const before = list.get()?.find((stored) => stored.key === key)
    show(key, draft)
    unconfirmed.set(key, draft)
    const saved = await saveInto(site, key, draft)
    if (saved.ok && unconfirmed.get(key) === draft) settle(key)
    // A draft that could not be deleted is still there, and is shown.
    if (!saved.ok && draft === null && before && unconfirmed.get(key) === null) {
      settle(key)
      list.set(replace(list.get() ?? [], key, before.draft))
    }
    return saved
  }
  const finishReading = (stored: readonly KeptDraft[]) => {
    let drafts = newestFirst(stored)
    for (const [key, draft] of early) drafts = replace(drafts, key, draft)
    early.clear()
    list.set(drafts)
  }
  for (const [key, draft] of rescued) void save(key, draft)
  site.drafts().then(finishReading, () => finishReading([]))
  return {
    list,
    read: (key) => list.get()?.find((stored) => stored.key === key)?.draft ?? early.get(key) ?? undefined,
    save,
    adopt({ key, draft }) {
      show(key, draft)
      settle(key)
    },
    rescue() {
      mayHoldRescued = unconfirmed.size > 0
      rescue.write(unconfirmed)
    },
  }
}

const stores = new WeakMap<Site, DraftStore>()

export const readDraftStore = (site: Site): DraftStore => {
  const known = stores.get(site)
  if (known) return known
  const made = createDraftStore(site, createRescue(localStorage, site.id))
  stores.set(site, made)
  return made
}
