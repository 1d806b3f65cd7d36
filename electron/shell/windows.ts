import type { BrowserWindow, WebContents } from "electron"
import type { DesktopEvent } from "../../shared/bridge/desktopContract.ts"
import { openHostPipe } from "../host/hostPipe.ts"
import type { DesktopState } from "./desktopState.ts"
import { createWindowMaker, tell } from "./profileWindow.ts"
import type { Home, ProfileWindow, WindowParts } from "./profileWindow.ts"
import { readBounds } from "./windowBounds.ts"

export interface WindowsParts extends WindowParts {
  readonly state: DesktopState
  /** Whether closing a window only hides it. */
  readonly staysBehind: () => boolean
}

export interface WindowWish {
  readonly home: Home
  readonly token: string
  /** Where in the page, such as `#join=…`; empty for where it was. */
  readonly hash: string
  /** Started with the session: syncs, and shows nothing. */
  readonly hidden: boolean
}

export interface Windows {
  /** Opens a profile's window, or brings the one that is there to the front. */
  open(wish: WindowWish): Promise<void>
  all(): readonly ProfileWindow[]
  find(contents: WebContents): ProfileWindow | undefined
  /** Brings every window, or the one of these contents, back to the front. */
  show(contents?: WebContents): void
  tellAll(event: DesktopEvent): void
  tellFront(event: DesktopEvent): void
}

const raise = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** One window for each profile that is open. */
export const createWindows = (parts: WindowsParts): Windows => {
  const open = new Map<string, ProfileWindow>()
  const make = createWindowMaker(parts)
  const { state, staysBehind } = parts

  const remember = (name: string, window: BrowserWindow): void => {
    // A full disk costs the place of a window.
    void state.change({ windows: { ...state.get().windows, [name]: readBounds(window) } }).catch(() => undefined)
  }
  const create = (home: Home, token: string): ProfileWindow => {
    const window = make(home, state.get().windows[home.name])
    const host = openHostPipe({ port: home.port, token, origin: home.origin })
    const entry = { home, window, host }
    open.set(home.name, entry)
    const stopWatching = host.watch((reachable) => tell(window, { kind: "reachable", reachable }))
    window.on("close", (event) => {
      remember(home.name, window)
      if (!staysBehind()) return
      event.preventDefault()
      window.hide()
    })
    window.on("closed", () => {
      open.delete(home.name)
      stopWatching()
      host.close()
    })
    return entry
  }
  const front = (): ProfileWindow | undefined =>
    [...open.values()].find(({ window }) => window.isFocused()) ?? [...open.values()][0]

  return {
    async open({ home, token, hash, hidden }) {
      const known = open.get(home.name)
      const { window } = known ?? create(home, token)
      // Only the hash changes where the page is there, so it takes an invitation without a reload.
      if (!known || hash !== "") await window.loadURL(`${home.origin}/${hash}`)
      if (!hidden) raise(window)
    },
    all: () => [...open.values()],
    find: (contents) => [...open.values()].find(({ window }) => window.webContents === contents),
    show(contents) {
      for (const { window } of open.values())
        if (contents === undefined || window.webContents === contents) raise(window)
    },
    tellAll(event) {
      for (const { window } of open.values()) tell(window, event)
    },
    tellFront(event) {
      const entry = front()
      if (!entry) return
      raise(entry.window)
      tell(entry.window, event)
    },
  }
}
