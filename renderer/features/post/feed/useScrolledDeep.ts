import { useCallback, useSyncExternalStore } from "react"

/** Beyond this the top of the feed is out of sight. */
export const DEEP_PX = 400

/** Whether the reader has left the top of the panel. */
export const useScrolledDeep = (scroller: HTMLElement | null): boolean =>
  useSyncExternalStore(
    useCallback(
      (listener: () => void) => {
        scroller?.addEventListener("scroll", listener, { passive: true })
        return () => scroller?.removeEventListener("scroll", listener)
      },
      [scroller],
    ),
    () => scroller !== null && scroller.scrollTop > DEEP_PX,
  )
