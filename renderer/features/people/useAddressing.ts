import type { MemberView, PostKind } from "../../../shared/application/site.ts"
import { useShell } from "../../ui/shell.tsx"
import { createFreshDraftKey } from "../composer/draftKey.ts"

/** Opens the composer with somebody's name in it, or with a whole text that holds it. */
export const useAddressing = (): ((member: MemberView, kind: PostKind, text?: string) => void) => {
  const { openComposer } = useShell()
  return ({ name }, kind, text = `@${name} `) => {
    const draft = { kind, title: "", markdown: text, ledger: null, savedAt: Date.now() } as const
    openComposer({ draft: { key: createFreshDraftKey(draft.savedAt), draft } })
  }
}
