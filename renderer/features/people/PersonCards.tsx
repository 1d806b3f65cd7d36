import { useEffect, useRef, useState } from "react"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { parseMemberId } from "../../../shared/kernel/ids.ts"
import { PersonCard } from "./PersonCard.tsx"

/** A pointer rests on a name for this long before the card shows, and may leave it for this long. */
const REST_MS = 400
const LEAVE_MS = 200

interface Shown {
  readonly member: MemberId
  readonly anchor: DOMRect
}

const findAnchor = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-person]") : null

const isCard = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[data-person-card]") !== null

/** One card for all names of the page: by pointer, or by keyboard focus. Escape, scrolling and leaving close it. */
export const PersonCards = () => {
  const [shown, setShown] = useState<Shown | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const later = (act: () => void, delay: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(act, delay)
    }
    const hide = () => {
      clearTimeout(timer.current)
      setShown(null)
    }
    const show = (anchor: HTMLElement) => {
      const member = parseMemberId(anchor.dataset["person"])
      if (member && anchor.isConnected) setShown({ member, anchor: anchor.getBoundingClientRect() })
    }
    const onOver = (event: PointerEvent) => {
      if (event.pointerType === "touch") return
      const anchor = findAnchor(event.target)
      if (anchor) later(() => show(anchor), REST_MS)
      else if (isCard(event.target)) clearTimeout(timer.current)
      else later(hide, LEAVE_MS)
    }
    const onFocus = (event: FocusEvent) => {
      const anchor = findAnchor(event.target)
      if (anchor?.matches(":focus-visible")) later(() => show(anchor), REST_MS)
      else if (!isCard(event.target)) hide()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide()
    }
    // These come a moment after the page, and a pointer that rests on a name by then does not move again.
    const resting = document.querySelector<HTMLElement>("[data-person]:hover")
    if (resting) later(() => show(resting), REST_MS)
    document.addEventListener("pointerover", onOver)
    document.addEventListener("focusin", onFocus)
    document.addEventListener("keydown", onKey, true)
    document.addEventListener("scroll", hide, true)
    window.addEventListener("hashchange", hide)
    return () => {
      clearTimeout(timer.current)
      document.removeEventListener("pointerover", onOver)
      document.removeEventListener("focusin", onFocus)
      document.removeEventListener("keydown", onKey, true)
      document.removeEventListener("scroll", hide, true)
      window.removeEventListener("hashchange", hide)
    }
  }, [])
  return shown && <PersonCard member={shown.member} anchor={shown.anchor} />
}
