import { useRouter } from "@tanstack/react-router"
import { useEffect, useRef } from "react"

/** A screen that was opened to write in it, or to search, has given its field the focus already; a list come back to, its post. */
const isPlaced = (): boolean =>
  document.activeElement?.matches("#content :is(input, textarea, [contenteditable='true'], article[aria-posinset])") ??
  false

/** Puts the focus on the new screen's heading, as a page load would; the first screen leaves it where it is. */
export const useFocusAfterNavigation = (onNavigated: () => void): void => {
  const router = useRouter()
  const latest = useRef(onNavigated)
  useEffect(() => {
    latest.current = onNavigated
  })
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!fromLocation || !pathChanged) return
        latest.current()
        requestAnimationFrame(() => {
          if (!isPlaced()) document.getElementById("screen-title")?.focus({ preventScroll: true })
        })
      }),
    [router],
  )
}
