import { EventEmitter } from "node:events"
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from "electron"
import type { ElectronParts } from "../../electron/shell/electronParts.ts"
import { FakeIpcMain } from "./electronIpc.ts"
import { createEvent, FakeContents } from "./electronPage.ts"
import { FakeSession } from "./electronSession.ts"

export interface FakeElectronOptions {
  readonly firstInstance?: boolean
  readonly locale?: string
  /** Whether the system's bar has a place. */
  readonly tray?: boolean
  readonly keyring?: "gnome_libsecret" | "basic_text" | "unavailable"
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Electron as its documentation says that it behaves, without Chromium: what the shell does with it, tests can see. */
export const createFakeElectron = (options: FakeElectronOptions = {}) => {
  const ipcMain = new FakeIpcMain()
  const sessions = new Map<string, FakeSession>()
  const fromPartition = (partition: string): FakeSession => {
    const known = sessions.get(partition) ?? new FakeSession(partition)
    sessions.set(partition, known)
    return known
  }
  const windows: FakeWindow[] = []
  const outside: string[] = []
  const folders: string[] = []
  const errors: string[] = []
  const notices: FakeNotification[] = []
  const trays: FakeTray[] = []
  const schemes: { scheme: string; privileges: Record<string, boolean> }[] = []
  const chosen: string[] = []
  let menu: MenuItemConstructorOptions[] = []
  let ready = false

  class FakeWindow extends EventEmitter {
    readonly options: BrowserWindowConstructorOptions
    readonly webContents: FakeContents
    bounds: Bounds
    visible: boolean
    destroyed = false
    maximized = false
    overlay = ""

    constructor(given: BrowserWindowConstructorOptions) {
      super()
      if (!ready) throw new Error("Cannot create BrowserWindow before app is ready")
      this.options = given
      this.visible = given.show !== false
      const { x = 100, y = 80, width = 800, height = 600 } = given
      this.bounds = { x, y, width, height }
      const { partition, preload } = given.webPreferences ?? {}
      this.webContents = new FakeContents(fromPartition(partition ?? ""), ipcMain, preload)
      windows.push(this)
      app.emit("web-contents-created", createEvent({}), this.webContents)
    }

    loadURL = (url: string): Promise<void> => this.webContents.load(url)
    isDestroyed = (): boolean => this.destroyed
    isMinimized = (): boolean => false
    isFocused = (): boolean => this.visible
    isMaximized = (): boolean => this.maximized
    maximize = (): void => void (this.maximized = true)
    restore = (): void => undefined
    focus = (): void => undefined
    show = (): void => void (this.visible = true)
    hide = (): void => void (this.visible = false)
    getNormalBounds = (): Bounds => this.bounds
    setOverlayIcon = (_image: unknown, description: string): void => void (this.overlay = description)

    /** False where somebody prevented it. */
    close = (): boolean => {
      const event = createEvent({})
      this.emit("close", event)
      if (event.defaultPrevented) return false
      this.destroyed = true
      windows.splice(windows.indexOf(this), 1)
      this.webContents.emit("destroyed")
      this.emit("closed")
      if (windows.length === 0 && !app.quitting) app.emit("window-all-closed")
      return true
    }
  }

  class FakeApp extends EventEmitter {
    readonly paths = new Map<string, string>()
    readonly protocols: unknown[][] = []
    readonly isPackaged = false
    loginItem = { openAtLogin: false }
    badge = 0
    relaunched = 0
    quitting = false
    /** True once the process would be gone. */
    gone = false

    whenReady = async (): Promise<void> => {
      await Promise.resolve()
      ready = true
    }
    requestSingleInstanceLock = (): boolean => options.firstInstance ?? true
    setPath = (name: string, path: string) => this.paths.set(name, path)
    getLocale = (): string => options.locale ?? "en-GB"
    setAsDefaultProtocolClient = (...args: unknown[]) => this.protocols.push(args)
    setBadgeCount = (count: number) => void (this.badge = count)
    getLoginItemSettings = () => this.loginItem
    setLoginItemSettings = (settings: { openAtLogin: boolean }) => void (this.loginItem = settings)
    relaunch = () => void (this.relaunched += 1)
    exit = () => void (this.gone = true)

    /** before-quit, then each window is closed (one may refuse), then will-quit, which may be put off. */
    quit = (): void => {
      if (this.gone) return
      this.quitting = true
      this.emit("before-quit", createEvent({}))
      for (const window of [...windows])
        if (!window.close()) {
          this.quitting = false
          return
        }
      const event = createEvent({})
      this.emit("will-quit", event)
      this.gone = !event.defaultPrevented
    }
  }

  class FakeNotification extends EventEmitter {
    readonly options: { title?: string; body?: string }
    shown = false

    constructor(given: { title?: string; body?: string }) {
      super()
      this.options = given
      notices.push(this)
    }

    show = (): void => void (this.shown = true)
    close = (): void => {
      this.shown = false
      this.emit("close")
    }
  }

  class FakeTray extends EventEmitter {
    tip = ""
    items: MenuItemConstructorOptions[] = []

    constructor() {
      super()
      if (options.tray === false) throw new Error("no place for a tray icon")
      trays.push(this)
    }

    setImage = (): void => undefined
    setToolTip = (tip: string): void => void (this.tip = tip)
    setContextMenu = (given: { items: MenuItemConstructorOptions[] }): void => void (this.items = given.items)
    destroy = (): void => undefined
  }

  const app = new FakeApp()
  const powerMonitor = new EventEmitter()
  const module = {
    app,
    BrowserWindow: FakeWindow,
    dialog: {
      showErrorBox: (_title: string, text: string) => void errors.push(text),
      showOpenDialog: async () => {
        const path = chosen.shift()
        return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
      },
    },
    ipcMain,
    Menu: {
      buildFromTemplate: (items: MenuItemConstructorOptions[]) => ({ items }),
      setApplicationMenu: (given: { items: MenuItemConstructorOptions[] }) => void (menu = given.items),
    },
    nativeImage: {
      createFromBitmap(pixels: Buffer, { width, height }: { width: number; height: number }) {
        if (pixels.length !== width * height * 4) throw new Error("invalid buffer size")
        return { width, height }
      },
    },
    Notification: FakeNotification,
    powerMonitor,
    protocol: {
      registerSchemesAsPrivileged(given: typeof schemes) {
        if (ready) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready")
        schemes.push(...given)
      },
    },
    safeStorage: {
      isAsyncEncryptionAvailable: async () => options.keyring !== "unavailable",
      getSelectedStorageBackend: () => options.keyring ?? "gnome_libsecret",
      encryptStringAsync: async (text: string) => Buffer.from(`sealed:${text.split("").toReversed().join("")}`),
      async decryptStringAsync(sealed: Buffer) {
        const text = sealed.toString("utf8")
        if (!text.startsWith("sealed:")) throw new Error("Error while decrypting the ciphertext")
        return { shouldReEncrypt: false, result: text.slice("sealed:".length).split("").toReversed().join("") }
      },
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
    session: {
      fromPartition,
      get defaultSession() {
        return fromPartition("")
      },
    },
    shell: {
      openExternal: async (url: string) => void outside.push(url),
      async openPath(path: string) {
        folders.push(path)
        return ""
      },
    },
    Tray: FakeTray,
  }
  return {
    parts: module as unknown as ElectronParts,
    module,
    app,
    powerMonitor,
    windows,
    sessions,
    outside,
    folders,
    errors,
    notices,
    trays,
    schemes,
    /** Paths that the person will choose in dialogs, in their order; none left is a cancelled one. */
    chosen,
    menu: () => menu,
  }
}

export type FakeElectron = ReturnType<typeof createFakeElectron>
