import type { MemberView, PostKind } from "../../../shared/application/site.ts"
import { useShell } from "../../ui/shell.tsx"
import { createFreshDraftKey } from "../composer/draftKey.ts"

/** Opens the composer with somebody's name in it. */
export const useAddressing = (): ((member: MemberView, kind: PostKind) => void) => {
  const { openComposer } = useShell()
  return ({ name }, kind) => {
    const draft = { kind, title: "", markdown: `@${name} `, ledger: null, savedAt: Date.now() } as const
    openComposer({ draft: { key: createFreshDraftKey(draft.savedAt), draft } })
  }
}
