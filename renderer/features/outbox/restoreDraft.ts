import type { DraftValue, Site, WaitingId, WaitingInput } from "../../../shared/application/site.ts"
import { MAX_PICTURES } from "../../../shared/community/picture.ts"
import { createCommentDraftKey, createCommunityDraftKey, createFreshDraftKey } from "../composer/draftKey.ts"
import { readDraftStore, type StoredDraft } from "../composer/draftStore.ts"
import { readOrigin } from "./origins.ts"
import { announceRestored } from "./restored.ts"

const createDraft = (input: WaitingInput): DraftValue | null => {
  const savedAt = Date.now()
  if (input.kind === "post") return { ...input.post, savedAt }
  if (input.kind === "comment")
    return {
      kind: "message",
      title: "",
      markdown: input.markdown,
      pictures: input.pictures ?? [],
      ledger: input.post.ledger,
      savedAt,
    }
  return null
}

/** Pictures beyond what one item holds stay where they can be removed: the composer says so. */
const join = (draft: DraftValue, begun: DraftValue): DraftValue => ({
  ...draft,
  markdown: [draft.markdown, begun.markdown.trim()].filter((text) => text !== "").join("\n\n"),
  pictures: [...(draft.pictures ?? []), ...(begun.pictures ?? [])].slice(0, MAX_PICTURES),
})

/** A comment goes back to its field, before what was begun there since; a post never overwrites another draft. */
const placeDraft = (site: Site, id: WaitingId, input: WaitingInput, draft: DraftValue): StoredDraft => {
  const store = readDraftStore(site)
  if (input.kind === "comment") {
    const key = createCommentDraftKey(input.post)
    const begun = store.read(key)
    return { key, draft: begun ? join(draft, begun) : draft }
  }
  const wanted = readOrigin(id) ?? (draft.ledger ? createCommunityDraftKey(draft.ledger) : createFreshDraftKey(0))
  return { key: store.read(wanted) ? createFreshDraftKey(draft.savedAt) : wanted, draft }
}

/** Keeps what was taken back as a draft; undefined for a reaction, which has no text. */
export const restoreDraft = async (
  site: Site,
  id: WaitingId,
  input: WaitingInput,
): Promise<StoredDraft | undefined> => {
  const draft = createDraft(input)
  if (!draft) return undefined
  const stored = placeDraft(site, id, input, draft)
  const saving = readDraftStore(site).save(stored.key, stored.draft)
  announceRestored(stored.key)
  await saving
  return stored
}
