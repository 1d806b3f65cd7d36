import { type RefObject, useLayoutEffect } from "react"
import { placeBelow } from "../placeBelow.ts"

const keepHeight = (menu: HTMLElement): void => {
  menu.style.minHeight = `${menu.offsetHeight}px`
}

/** Shows a menu above everything, beside what it belongs to, with the focus in its field; its size stays as it opened, whatever is found in it. */
export const useMenuPlace = (
  menu: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
): void => {
  useLayoutEffect(() => {
    const shown = menu.current
    if (!shown) return undefined
    shown.showPopover?.()
    const place = () => anchor.current && placeBelow(shown, anchor.current.getBoundingClientRect())
    place()
    keepHeight(shown)
    field.current?.focus({ preventScroll: true })
    window.addEventListener("scroll", place, true)
    window.addEventListener("resize", place)
    return () => {
      window.removeEventListener("scroll", place, true)
      window.removeEventListener("resize", place)
    }
  }, [menu, anchor, field])
}
