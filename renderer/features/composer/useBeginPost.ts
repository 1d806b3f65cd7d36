import { useCallback } from "react"
import type { PostKind } from "../../../shared/application/site.ts"
import { useShell } from "../../ui/shell.tsx"
import { createFreshDraftKey } from "./draftKey.ts"

/** Opens the composer on a new draft with its first words. */
export const useBeginPost = (): ((kind: PostKind, markdown: string) => void) => {
  const { openComposer } = useShell()
  return useCallback(
    (kind, markdown) => {
      const savedAt = Date.now()
      const draft = { kind, title: "", markdown, ledger: null, savedAt } as const
      openComposer({ draft: { key: createFreshDraftKey(savedAt), draft } })
    },
    [openComposer],
  )
}
