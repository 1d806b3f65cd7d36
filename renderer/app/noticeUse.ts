import { noteLetter, noteUse } from "../../shared/kernel/inUse.ts"

/** A pointer that merely moves asks for nothing. */
const SIGNS = ["keydown", "input", "pointerdown", "wheel", "touchmove", "scroll"] as const

/** Tells whatever works at length in this window when somebody uses it. */
export const noticeUse = (page: EventTarget): void => {
  // Neither held back by a handler on the way nor holding up the scrolling; and a panel's scrolling does not bubble.
  page.addEventListener("input", noteLetter, { capture: true, passive: true })
  for (const sign of SIGNS) page.addEventListener(sign, noteUse, { capture: true, passive: true })
}
