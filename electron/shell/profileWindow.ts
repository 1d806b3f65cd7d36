import type { BrowserWindow, Session } from "electron"
import { APP_ORIGIN, APP_SCHEME } from "../../shared/bridge/appOrigin.ts"
import type { DesktopEvent } from "../../shared/bridge/desktopContract.ts"
import type { Pipe } from "../../shared/bridge/pipe.ts"
import { EVENT_CHANNEL } from "../../shared/bridge/windowBridge.ts"
import { answerPage } from "./appProtocol.ts"
import type { ElectronParts } from "./electronParts.ts"
import { guardNavigation } from "./navigation.ts"
import { originOf } from "./originOf.ts"
import { guardPermissions } from "./permissions.ts"
import { guardRequests } from "./requests.ts"
import { fitBounds } from "./windowBounds.ts"
import type { WindowBounds } from "./windowBounds.ts"
import { windowOptions } from "./windowOptions.ts"

/** Where the page of a profile and its data are. */
export interface Home {
  readonly name: string
  readonly port: number
  readonly origin: string
  /** Undefined for a profile whose data lies at a loopback address, in the default session. */
  readonly partition: string | undefined
}

/** A desktop profile has a store of its own, named after the port that it has for life; the page in it is the same for all. */
export const homeOf = (name: string, served: number, profile: { shell: string; port: number }): Home =>
  profile.shell === "desktop"
    ? { name, port: served, origin: APP_ORIGIN, partition: `persist:profile-${profile.port}` }
    : { name, port: served, origin: `http://localhost:${served}`, partition: undefined }

export interface ProfileWindow {
  readonly home: Home
  readonly window: BrowserWindow
  readonly host: Pipe & { close(): void }
}

export interface WindowParts {
  readonly electron: Pick<ElectronParts, "BrowserWindow" | "screen" | "session">
  readonly pageFolder: string
  readonly preload: string
  readonly platform: NodeJS.Platform
  readonly leave: (address: string) => void
}

/** Puts every guard on a session, once. */
const prepareSession = (session: Session, home: Home, { pageFolder, platform }: WindowParts): void => {
  guardPermissions(session, (address) => originOf(address) === home.origin)
  guardRequests(session, home.port, platform)
  if (home.partition !== undefined)
    session.protocol.handle(APP_SCHEME, (request) => answerPage(request, { folder: pageFolder, port: home.port }))
}

/** Makes windows of profiles, on sessions that are guarded before anything is loaded in them. */
export const createWindowMaker = (parts: WindowParts) => {
  const prepared = new Set<Session>()
  const { BrowserWindow, screen, session } = parts.electron
  return (home: Home, saved: WindowBounds | undefined): BrowserWindow => {
    const own = home.partition === undefined ? session.defaultSession : session.fromPartition(home.partition)
    if (!prepared.has(own)) prepareSession(own, home, parts)
    prepared.add(own)
    const bounds = fitBounds(
      saved,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    )
    const macOS = parts.platform === "darwin"
    const { preload } = parts
    const window = new BrowserWindow(windowOptions({ preload, partition: home.partition, bounds, macOS }))
    if (saved?.maximized === true) window.maximize()
    guardNavigation(window.webContents, { origin: home.origin, leave: parts.leave })
    return window
  }
}

/** Tells a window's page; what is gone needs no news. */
export const tell = (window: BrowserWindow, event: DesktopEvent): void => {
  if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event)
}
