import type { DraftValue, KeptDraft, Site, WaitingId, WaitingInput } from "../../../shared/application/site.ts"
import { createCommentDraftKey, createCommunityDraftKey, createFreshDraftKey } from "../composer/draftKey.ts"
import { readDraftStore } from "../composer/draftStore.ts"
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

/** More pictures than one item holds stay until their author removes some: the composer says so. */
const join = (draft: DraftValue, begun: DraftValue): DraftValue => ({
  ...draft,
  markdown: [draft.markdown, begun.markdown.trim()].filter((text) => text !== "").join("\n\n"),
  pictures: [...(draft.pictures ?? []), ...(begun.pictures ?? [])],
})

/**
 * Where the text of something that waits goes when it is taken back: a comment to its field, before what was begun there since; a
 * post never overwrites another draft. Undefined for a reaction, which has no text.
 */
export const placeDraft = (site: Site, id: WaitingId, input: WaitingInput): KeptDraft | undefined => {
  const draft = createDraft(input)
  if (!draft) return undefined
  const store = readDraftStore(site)
  if (input.kind === "comment") {
    const key = createCommentDraftKey(input.post)
    const begun = store.read(key)
    return { key, draft: begun ? join(draft, begun) : draft }
  }
  const wanted = readOrigin(id) ?? (draft.ledger ? createCommunityDraftKey(draft.ledger) : createFreshDraftKey(0))
  return { key: store.read(wanted) ? createFreshDraftKey(draft.savedAt) : wanted, draft }
}

/** Shows what the undo has already kept durably. */
export const showRestored = (site: Site, kept: KeptDraft): void => {
  readDraftStore(site).adopt(kept)
  announceRestored(kept.key)
}
