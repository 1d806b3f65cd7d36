import type { MemberView, PostKind } from "../../../shared/application/site.ts"
import { useBeginPost } from "../composer/useBeginPost.ts"

/** Opens the composer with somebody's name in it, or with a whole text that holds it. */
export const useAddressing = (): ((member: MemberView, kind: PostKind, text?: string) => void) => {
  const begin = useBeginPost()
  return ({ name }, kind, text = `@${name} `) => begin(kind, text)
}
