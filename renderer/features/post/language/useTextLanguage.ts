import { useMemo } from "react"
import type { readLanguage } from "../../../../shared/search/words/readLanguage.ts"
import { createObserved } from "../../../../shared/kernel/subscription.ts"
import { useObservable } from "../../../ui/useObservable.ts"

type Read = typeof readLanguage

/** Null until it is fetched, after the first texts are there. */
const reader = createObserved<{ readonly read: Read } | null>(null)
let isFetching = false

const fetchReader = (): void => {
  if (isFetching) return
  isFetching = true
  import("../../../../shared/search/words/readLanguage.ts").then(
    ({ readLanguage: read }) => reader.set({ read }),
    // Without it texts are read aloud in the page's language: the next text tries again.
    () => void (isFetching = false),
  )
}

/** For `lang`, so that a screen reader pronounces a text as it is meant. @param named what its author said */
export const useTextLanguage = (text: string, named: string | null): string | undefined => {
  const known = useObservable(reader)
  if (known === null) fetchReader()
  return useMemo(() => named ?? known?.read(text) ?? undefined, [text, named, known])
}
