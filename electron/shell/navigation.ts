import type { WebContents } from "electron"
import { originOf } from "./originOf.ts"

type Contents = Pick<WebContents, "on" | "setWindowOpenHandler">

export interface Ways {
  /** Origin of the page. */
  readonly origin: string
  /** A link that leads elsewhere; what may not be opened is dropped there. */
  readonly leave: (address: string) => void
}

/** Keeps a window on its page: no other origin, no redirect, no second window, no embedded guest, in no frame. */
export const guardNavigation = (contents: Contents, { origin, leave }: Ways): void => {
  const isInside = (address: string): boolean => originOf(address) === origin
  contents.on("will-navigate", (event) => {
    if (isInside(event.url)) return
    event.preventDefault()
    leave(event.url)
  })
  contents.on("will-frame-navigate", (event) => {
    // The page has no frames; those of the main frame are judged above.
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on("will-redirect", (event) => {
    if (!isInside(event.url)) event.preventDefault()
  })
  contents.on("will-attach-webview", (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    leave(url)
    return { action: "deny" }
  })
}
