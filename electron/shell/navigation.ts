import type { WebContents } from "electron"

export type Destination = "inside" | "outside" | "nowhere"

/** Where a link may lead: our page stays in the window, web and mail links go to the person's own programs, all else nowhere. */
export const destinationOf = (url: string, pageOrigin: string): Destination => {
  if (!URL.canParse(url)) return "nowhere"
  const { origin, protocol } = new URL(url)
  if (origin === pageOrigin) return "inside"
  return protocol === "https:" || protocol === "http:" || protocol === "mailto:" ? "outside" : "nowhere"
}

type Contents = Pick<WebContents, "on" | "setWindowOpenHandler">

/** Keeps a window on its page: no other origin, no second window, no embedded guest. */
export const guardNavigation = (contents: Contents, pageOrigin: string, openOutside: (url: string) => void): void => {
  const leave = (url: string): void => {
    if (destinationOf(url, pageOrigin) === "outside") openOutside(url)
  }
  contents.on("will-navigate", (event) => {
    if (destinationOf(event.url, pageOrigin) === "inside") return
    event.preventDefault()
    leave(event.url)
  })
  contents.on("will-redirect", (event) => {
    if (destinationOf(event.url, pageOrigin) !== "inside") event.preventDefault()
  })
  contents.on("will-attach-webview", (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    leave(url)
    return { action: "deny" }
  })
}
