import { useCallback } from "react"
import type { PostKind } from "../../../shared/application/site.ts"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { createFreshDraftKey, parseDraftKey } from "./draftKey.ts"
import { type DraftStore, readDraftStore } from "./draftStore.ts"

/** What was begun with the same words and put aside: it goes on, or it would seem to be lost. */
const findBegun = ({ list }: DraftStore, kind: PostKind, words: string) =>
  list
    .get()
    ?.find(
      ({ key, draft }) =>
        parseDraftKey(key).kind === "post" && draft.kind === kind && draft.markdown.startsWith(words.trimEnd()),
    )

/** Opens the composer on a draft that has these first words: the one that was begun with them, or a new one. */
export const useBeginPost = (): ((kind: PostKind, markdown: string) => void) => {
  const { openComposer } = useShell()
  const store = readDraftStore(useSite())
  return useCallback(
    (kind, markdown) => {
      const savedAt = Date.now()
      const draft = { kind, title: "", markdown, ledger: null, savedAt } as const
      openComposer({ draft: findBegun(store, kind, markdown) ?? { key: createFreshDraftKey(savedAt), draft } })
    },
    [openComposer, store],
  )
}
