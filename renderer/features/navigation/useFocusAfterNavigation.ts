import { useRouter } from "@tanstack/react-router"
import { useEffect, useRef } from "react"

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
        requestAnimationFrame(() => document.getElementById("screen-title")?.focus({ preventScroll: true }))
      }),
    [router],
  )
}
