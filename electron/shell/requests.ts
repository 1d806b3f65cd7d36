import type { Session } from "electron"
import { APP_ORIGIN } from "../../shared/bridge/appOrigin.ts"
import { originOf } from "./originOf.ts"

/** What the page makes itself. */
const OWN_MATTER: ReadonlySet<string> = new Set(["blob:", "data:"])

/** Whether a request stays with Palabre: its page, and its host on this machine. */
export const staysHere = (address: string, port: number): boolean => {
  if (!URL.canParse(address)) return false
  if (OWN_MATTER.has(new URL(address).protocol)) return true
  const origin = originOf(address)
  return origin === APP_ORIGIN || origin === `http://localhost:${port}` || origin === `ws://localhost:${port}`
}

type Guarded = Pick<Session, "webRequest" | "setProxy" | "setSpellCheckerEnabled" | "on">

/** Nothing leaves the machine but over WebRTC to members' devices: no request, no proxy script, no dictionary, no download of anything. */
export const guardRequests = (session: Guarded, port: number, platform: NodeJS.Platform): void => {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysHere(details.url, port) }))
  void session.setProxy({ mode: "direct" })
  // macOS has a dictionary of its own; elsewhere Chromium would fetch one from its maker's servers.
  session.setSpellCheckerEnabled(platform === "darwin")
  // An invitation that is saved as a file is a blob of the page.
  session.on("will-download", (event, item) => {
    if (!item.getURL().startsWith("blob:")) event.preventDefault()
  })
}
