import { type RefObject, useLayoutEffect, useRef } from "react"
import type { VirtuosoHandle } from "react-virtuoso"
import type { PostKey } from "../../../../shared/application/site.ts"
import { useShell } from "../../../ui/shell.tsx"
import { useSite } from "../../../ui/site.ts"
import { keepFeedPlace } from "./feedMemory.ts"
import type { KnownPosts } from "./knownPosts.ts"
import { readPosition } from "./useFeedKeys.ts"
import { DEEP_PX } from "./useScrollDepth.ts"

interface KeepPlaceInput {
  readonly name: string
  readonly list: RefObject<VirtuosoHandle | null>
  readonly frame: RefObject<HTMLElement | null>
  readonly shown: readonly PostKey[]
  readonly known: KnownPosts | null
}

/** Remembers, as the reader leaves, how far down they were and at which post. */
export const useKeepPlace = ({ name, list, frame, shown, known }: KeepPlaceInput): void => {
  const site = useSite()
  const { scroller } = useShell()
  const latest = useRef({ shown, known })
  useLayoutEffect(() => {
    latest.current = { shown, known }
  })
  useLayoutEffect(() => {
    // The list is still there while this is called: it goes after its frame.
    const keep = () => {
      const at = latest.current
      const seen = at.known
      if (!scroller || !seen) return
      const focused = at.shown[readPosition(frame.current) ?? -1] ?? null
      const deep = scroller.scrollTop > DEEP_PX
      list.current?.getState((snapshot) => keepFeedPlace(site, name, { known: seen, snapshot, deep, focused }))
    }
    return keep
  }, [site, scroller, name, list, frame])
}
