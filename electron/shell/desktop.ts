import type { App, BrowserWindow, BrowserWindowConstructorOptions, Session, Shell } from "electron"
import type { Served } from "../host/serveProfile.ts"
import { findDeepLink } from "./deepLink.ts"
import { readDesktopArguments } from "./desktopArguments.ts"
import type { DesktopArguments } from "./desktopArguments.ts"
import { guardNavigation } from "./navigation.ts"
import { guardPermissions } from "./permissions.ts"
import { windowOptions } from "./windowOptions.ts"

/** What the desktop needs of Electron; the entry point hands over the real one, tests a fake. */
export interface DesktopPorts {
  readonly app: Pick<App, "on" | "quit" | "requestSingleInstanceLock" | "setAsDefaultProtocolClient" | "whenReady">
  readonly session: Pick<
    Session,
    "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler"
  >
  readonly shell: Pick<Shell, "openExternal">
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly serve: (wish: DesktopArguments) => Promise<Served>
  /** Tells the person why no window opens. */
  readonly refuse: (served: Served["serving"]) => void
}

/** The desktop application: one process, a window for each profile, each on the profile's own loopback page. */
export const runDesktop = async (ports: DesktopPorts, args: readonly string[]): Promise<void> => {
  const { app } = ports
  const windows = new Map<string, BrowserWindow>()
  const hosts = new Set<Served>()

  const show = async (name: string, address: string, hash: string): Promise<void> => {
    const open = windows.get(name)
    if (open) {
      open.show()
      open.focus()
      // Only the hash changes, so the page takes the invitation without a reload.
      if (hash !== "") await open.loadURL(`${address}/${hash}`)
      return
    }
    const window = ports.createWindow(windowOptions)
    windows.set(name, window)
    window.on("closed", () => windows.delete(name))
    guardNavigation(window.webContents, new URL(address).origin, (url) => void ports.shell.openExternal(url))
    await window.loadURL(`${address}/${hash}`)
  }
  const open = async (given: readonly string[]): Promise<void> => {
    const wish = readDesktopArguments(given)
    const served = await ports.serve(wish)
    const { serving } = served
    if (serving.kind !== "serving") {
      ports.refuse(serving)
      if (windows.size === 0) app.quit()
      return
    }
    hosts.add(served)
    // Its data lies in the browser's store for this address, which no window of ours can read.
    if (serving.shell === "browser") {
      await ports.shell.openExternal(serving.address)
      return
    }
    await show(serving.name, serving.address, findDeepLink(given) ?? "")
  }

  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.on("second-instance", (_event, argv) => void open(argv))
  app.on("open-url", (event, url) => {
    event.preventDefault()
    void app.whenReady().then(() => open([url]))
  })
  app.on("window-all-closed", () => app.quit())
  let closing = false
  app.on("will-quit", (event) => {
    if (closing) return
    closing = true
    event.preventDefault()
    void Promise.all([...hosts].map((served) => served.close())).finally(() => app.quit())
  })
  await app.whenReady()
  app.setAsDefaultProtocolClient("palabre")
  guardPermissions(ports.session, (origin) => /^http:\/\/localhost:\d+$/.test(origin))
  await open(args)
}
