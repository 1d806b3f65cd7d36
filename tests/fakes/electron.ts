import type { BrowserWindow, BrowserWindowConstructorOptions } from "electron"
import type { DesktopPorts } from "../../electron/shell/desktop.ts"
import type { Served } from "../../electron/host/serveProfile.ts"

type Handler = (...args: never[]) => unknown
type Event = { readonly defaultPrevented: () => boolean; preventDefault(): void }

export const createEvent = (values: object = {}): Event => {
  let prevented = false
  return {
    ...values,
    defaultPrevented: () => prevented,
    preventDefault() {
      prevented = true
    },
  }
}

/** Something that Electron lets one listen to; `emit` plays an event. */
const createEmitter = () => {
  const handlers = new Map<string, Handler[]>()
  return {
    on: (name: string, handler: Handler) => handlers.set(name, [...(handlers.get(name) ?? []), handler]),
    emit: (name: string, ...args: readonly unknown[]) => {
      for (const handler of handlers.get(name) ?? []) handler(...(args as never[]))
    },
  }
}

export type OpenHandler = (details: { url: string }) => { action: string }

/** What the web contents of a window let a guard hold on to. */
export const createFakeContents = () => {
  const emitter = createEmitter()
  let openHandler: OpenHandler | undefined
  return {
    ...emitter,
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler
    },
    open: (url: string) => openHandler?.({ url }),
  }
}

export interface FakeWindow {
  readonly options: BrowserWindowConstructorOptions
  readonly loaded: string[]
  readonly contents: ReturnType<typeof createFakeContents>
  close(): void
}

export interface FakeElectron {
  readonly ports: DesktopPorts
  readonly windows: FakeWindow[]
  readonly outside: string[]
  readonly refused: unknown[]
  readonly closedHosts: string[]
  quits(): number
  emit(name: string, ...args: readonly unknown[]): void
  /** Answers of the permission handlers, as Chromium would ask. */
  mayUse(permission: string, url: string): boolean
}

/** Electron as far as the shell knows it, in memory. `serve` answers with what the host would say. */
export const createFakeElectron = (options: {
  readonly firstInstance?: boolean
  readonly serve: (name: string) => Served["serving"]
}): FakeElectron => {
  const app = createEmitter()
  const windows: FakeWindow[] = []
  const outside: string[] = []
  const refused: unknown[] = []
  const closedHosts: string[] = []
  let quits = 0
  const permissions: { ask?: (permission: string, url: string) => boolean } = {}

  const createWindow = (given: BrowserWindowConstructorOptions): BrowserWindow => {
    const emitter = createEmitter()
    const window: FakeWindow = {
      options: given,
      loaded: [],
      contents: createFakeContents(),
      close: () => emitter.emit("closed"),
    }
    windows.push(window)
    const face = {
      on: emitter.on,
      show: () => undefined,
      focus: () => undefined,
      loadURL: async (url: string) => void window.loaded.push(url),
      webContents: window.contents,
    }
    return face as unknown as BrowserWindow
  }
  const ports = {
    app: {
      on: app.on,
      quit: () => {
        quits += 1
        app.emit("will-quit", createEvent())
      },
      requestSingleInstanceLock: () => options.firstInstance ?? true,
      setAsDefaultProtocolClient: () => true,
      whenReady: async () => undefined,
    },
    session: {
      setPermissionRequestHandler: (
        handler: (contents: null, name: string, answer: (given: boolean) => void, details: object) => void,
      ) => {
        permissions.ask = (permission, url) => {
          let answer = true
          handler(null, permission, (given) => (answer = given), { requestingUrl: url })
          return answer
        }
      },
      setPermissionCheckHandler: () => undefined,
      setDevicePermissionHandler: () => undefined,
    },
    shell: { openExternal: async (url: string) => void outside.push(url) },
    createWindow,
    serve: async ({ name }: { name: string }): Promise<Served> => ({
      serving: options.serve(name),
      elsewhere: false,
      setAside: null,
      close: async () => void closedHosts.push(name),
    }),
    refuse: (serving: unknown) => void refused.push(serving),
  }
  return {
    ports: ports as unknown as DesktopPorts,
    windows,
    outside,
    refused,
    closedHosts,
    quits: () => quits,
    emit: app.emit,
    // Electron grants what nobody handles.
    mayUse: (permission, url) => permissions.ask?.(permission, url) ?? true,
  }
}
