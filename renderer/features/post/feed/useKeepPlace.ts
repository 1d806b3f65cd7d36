import { type RefObject, useCallback } from "react"
import type { VirtuosoHandle } from "react-virtuoso"
import { useShell } from "../../../ui/shell.tsx"
import { useSite } from "../../../ui/site.ts"
import { keepFeedPlace } from "./feedMemory.ts"
import type { KnownPosts } from "./knownPosts.ts"
import { DEEP_PX } from "./useScrollDepth.ts"

interface KeepPlaceInput {
  readonly name: string
  readonly list: RefObject<VirtuosoHandle | null>
  readonly known: KnownPosts | null
}

/** Remembers the reading position each time that the scrolling comes to rest. */
export const useKeepPlace = ({ name, list, known }: KeepPlaceInput): ((isScrolling: boolean) => void) => {
  const site = useSite()
  const { scroller } = useShell()
  return useCallback(
    (isScrolling: boolean) => {
      if (isScrolling || !scroller || !known) return
      if (scroller.scrollTop <= DEEP_PX) keepFeedPlace(site, name, null)
      else list.current?.getState((snapshot) => keepFeedPlace(site, name, { known, snapshot }))
    },
    [site, scroller, name, list, known],
  )
}
