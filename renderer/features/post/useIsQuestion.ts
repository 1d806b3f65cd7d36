import { useMemo } from "react"
import type { PostKey, PostView } from "../../../shared/application/site.ts"
import type { Observable } from "../../../shared/kernel/subscription.ts"
import { useSite } from "../../ui/site.ts"
import { useSelected } from "../../ui/useObservable.ts"

const NO_POST: Observable<PostView | undefined> = { get: () => undefined, subscribe: () => () => undefined }

/** Whether a post is a question, so that what stands under it is an answer. @param key null where there is no post */
export const useIsQuestion = (key: PostKey | null): boolean => {
  const site = useSite()
  const { ledger, item } = key ?? {}
  const post = useMemo(() => (ledger && item ? site.post({ ledger, item }) : NO_POST), [site, ledger, item])
  return useSelected(post, (now) => now?.kind === "question")
}
