import { err, ok } from "../kernel/result.ts"
import type { EnvelopeStore, LocalWrite } from "../ledger/envelopeStore.ts"
import { storeError } from "./commandError.ts"
import type { FormsOfSite } from "./formViews.ts"
import { openKeptForms } from "./keptForms.ts"
import type { KeptDraft, Site } from "./site.ts"
import { parseDraftRow } from "./waitingSchema.ts"

export const DRAFT_PREFIX = "draft/"

export const putDraft = ({ key, draft }: KeptDraft): LocalWrite => ({ put: { key: DRAFT_PREFIX + key, value: draft } })

/** Drafts stay on this device, and so does what was typed into forms. */
export const openDraftBox = async (
  store: EnvelopeStore,
): Promise<Pick<Site, "saveDraft" | "drafts"> & FormsOfSite> => ({
  ...(await openKeptForms(store)),
  async saveDraft(key, draft) {
    const written = await store.writeLocal([draft ? putDraft({ key, draft }) : { remove: DRAFT_PREFIX + key }])
    return written.ok ? ok(undefined) : err(storeError(written.error))
  },
  async drafts() {
    const rows = await store.listLocal(DRAFT_PREFIX)
    return rows.flatMap(({ key, value }) => {
      const draft = parseDraftRow(value)
      return draft ? [{ key: key.slice(DRAFT_PREFIX.length), draft }] : []
    })
  },
})
