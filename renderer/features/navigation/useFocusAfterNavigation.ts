import { useRouter } from "@tanstack/react-router"
import { useEffect, useRef } from "react"

/** A screen that was opened to write in it, or to search, has given its field the focus already. */
const FIELD = "#content :is(input, textarea, [contenteditable='true'])"
/** So has a list come back to, its post, and a post opened to react to it, the palette. */
const OTHER_PLACE = "#content :is(article[aria-posinset], [role='menu'] *)"

/** An address that leads to a part of a screen has its heading focused. */
const PART = "#content h2[tabindex]"

const settle = (): void => {
  const focused = document.activeElement
  // Meanwhile the router put the screen at its top.
  if (focused?.matches(FIELD)) focused.scrollIntoView({ block: "nearest" })
  else if (focused?.matches(PART)) focused.scrollIntoView({ block: "start" })
  else if (!focused?.matches(OTHER_PLACE)) document.getElementById("screen-title")?.focus({ preventScroll: true })
}

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
        requestAnimationFrame(settle)
      }),
    [router],
  )
}
