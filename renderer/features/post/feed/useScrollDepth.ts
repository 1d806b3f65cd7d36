import { useMemo, useSyncExternalStore } from "react"
import { createObserved, type Observable } from "../../../../shared/kernel/subscription.ts"

/** Beyond this the top of the feed is out of sight. */
export const DEEP_PX = 400

interface ScrollDepth extends Observable<boolean> {
  /** Looks now, for who has just moved the panel; never while rendering. */
  readonly look: () => void
}

/** The list's own listener puts rows in: a height that is read after it must have them laid out first. */
const BEFORE_LISTS = { passive: true, capture: true } as const

/**
 * Told by scroll events alone: a rendering that read the height itself could change it (what it shows above moves what
 * is below), and would be asked for again without end.
 */
const followDepth = (scroller: HTMLElement | null): ScrollDepth => {
  const read = (): boolean => (scroller?.scrollTop ?? 0) > DEEP_PX
  const depth = createObserved(read())
  const look = () => depth.set(read())
  return {
    get: depth.get,
    subscribe(listener) {
      scroller?.addEventListener("scroll", look, BEFORE_LISTS)
      const leave = depth.subscribe(listener)
      return () => {
        scroller?.removeEventListener("scroll", look, BEFORE_LISTS)
        leave()
      }
    },
    look,
  }
}

interface FollowedDepth {
  readonly isDeep: boolean
  readonly look: () => void
}

/** Whether the reader has left the top of the panel behind. */
export const useScrollDepth = (scroller: HTMLElement | null): FollowedDepth => {
  const followed = useMemo(() => followDepth(scroller), [scroller])
  return { isDeep: useSyncExternalStore(followed.subscribe, followed.get), look: followed.look }
}
