import { type RefObject, useLayoutEffect } from "react"

/** Where buttons leave the page under whoever pressed one, the focus goes to the page's content: from nowhere, the Tab key begins anew. */
export const useFocusLeft = (frame: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const buttons = frame.current
    return () => {
      if (buttons?.contains(document.activeElement))
        document.querySelector<HTMLElement>("#content")?.focus({ preventScroll: true })
    }
  }, [frame])
}
