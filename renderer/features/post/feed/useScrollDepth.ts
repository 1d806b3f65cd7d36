import { useMemo, useSyncExternalStore } from "react"
import { createObserved, type Observable } from "../../../../shared/kernel/subscription.ts"

/** Beyond this the top of the feed is out of sight. */
export const DEEP_PX = 400

type Depth = "top" | "near" | "deep"

interface ScrollDepth extends Observable<Depth> {
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
  const read = (): Depth => {
    const top = scroller?.scrollTop ?? 0
    if (top > DEEP_PX) return "deep"
    return top > 0 ? "near" : "top"
  }
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

/** How far the reader has left the top of the panel. */
export const useScrollDepth = (scroller: HTMLElement | null): { readonly depth: Depth; readonly look: () => void } => {
  const followed = useMemo(() => followDepth(scroller), [scroller])
  return { depth: useSyncExternalStore(followed.subscribe, followed.get), look: followed.look }
}
