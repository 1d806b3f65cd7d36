import { useMemo } from "react"
import type { CommentView, PostKey, PostView } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** One post, watched alone: undefined once it is gone. */
export const usePost = ({ ledger, item }: PostKey): PostView | undefined => {
  const site = useSite()
  return useObservable(useMemo(() => site.post({ ledger, item }), [site, ledger, item]))
}

export const useThread = ({ ledger, item }: PostKey): readonly CommentView[] => {
  const site = useSite()
  return useObservable(useMemo(() => site.thread({ ledger, item }), [site, ledger, item]))
}
