import { EventEmitter } from "node:events"
import { readFileSync } from "node:fs"
import { createContext, runInContext } from "node:vm"
import type { FakeIpcMain } from "./electronIpc.ts"
import type { FakeSession } from "./electronSession.ts"

export interface FakeFrame {
  readonly url: string
  readonly origin: string
  readonly parent: FakeFrame | null
}

type Plain = (...args: unknown[]) => unknown

/** What passes the context bridge: plain values are copied, functions and promises go through proxies, all of it frozen. */
const pass = (value: unknown): unknown => {
  if (typeof value === "function") {
    const called = value as Plain
    return (...args: unknown[]) => pass(called(...args.map(pass)))
  }
  if (value instanceof Promise) return value.then(pass)
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(pass))
  // An object of another world (the preload's) is no instance of this one's Object.
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pass(one)])))
}

const originOf = (url: string): string => {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

const createEvent = (values: object) => {
  let prevented = false
  return {
    ...values,
    preventDefault() {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
}

let ids = 0

/** The contents of a window: loads pages as Chromium does as far as guards can tell, and runs the preload in a world of its own. */
export class FakeContents extends EventEmitter {
  readonly id = (ids += 1)
  readonly session: FakeSession
  readonly #ipc: FakeIpcMain
  readonly #preload: string | undefined
  #heard = new EventEmitter()
  #openHandler: ((details: { url: string }) => { action: string }) | undefined
  /** What the page finds in its window. */
  world: Record<string, unknown> = {}
  /** Addresses of every document that was loaded. */
  readonly documents: string[] = []
  mainFrame: FakeFrame = { url: "about:blank", origin: "null", parent: null }
  reloads = 0

  constructor(session: FakeSession, ipc: FakeIpcMain, preload: string | undefined) {
    super()
    this.session = session
    this.#ipc = ipc
    this.#preload = preload
  }

  getType(): string {
    return "window"
  }

  reload(): void {
    this.reloads += 1
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    this.#heard.emit(channel, { sender: {} }, ...args.map((arg) => structuredClone(arg)))
  }

  async load(url: string): Promise<void> {
    const [document = ""] = url.split("#", 1)
    const isSame = this.mainFrame.url.split("#", 1)[0] === document
    this.mainFrame = { url, origin: originOf(url), parent: null }
    if (isSame) return
    await this.session.load(document)
    this.documents.push(url)
    this.#heard = new EventEmitter()
    this.world = {}
    if (this.#preload !== undefined) this.#runPreload(this.#preload)
  }

  /** A link in the page, or script in it, leads elsewhere. True where that happened. */
  navigate(url: string): boolean {
    const details = { url, isMainFrame: true, frame: this.mainFrame }
    const events = [createEvent(details), createEvent(details)]
    this.emit("will-frame-navigate", events[0])
    if (!events[0]?.defaultPrevented) this.emit("will-navigate", events[1])
    return !events.some((event) => event.defaultPrevented)
  }

  /** The answer to a navigation sends on to another address. */
  redirect(url: string): boolean {
    const event = createEvent({ url, isMainFrame: true })
    this.emit("will-redirect", event)
    return !event.defaultPrevented
  }

  /** A frame inside the page is given an address. */
  embed(url: string): boolean {
    const event = createEvent({ url, isMainFrame: false })
    this.emit("will-frame-navigate", event)
    return !event.defaultPrevented
  }

  attachWebview(): boolean {
    const event = createEvent({})
    this.emit("will-attach-webview", event, {}, {})
    return !event.defaultPrevented
  }

  /** Electron opens a window where nobody handles it. */
  open(url: string): string {
    return this.#openHandler?.({ url }).action ?? "allow"
  }

  /** A call over IPC that some frame makes, past whatever the preload would do. */
  invokeFrom(frame: FakeFrame | null, channel: string, ...args: unknown[]): Promise<unknown> {
    return this.#ipc.invoke({ sender: this, senderFrame: frame }, channel, args)
  }

  #runPreload(path: string): void {
    const heard = this.#heard
    const ipcRenderer = {
      invoke: (channel: string, ...args: unknown[]) => this.invokeFrom(this.mainFrame, channel, ...args),
      on: (channel: string, listener: Plain) => heard.on(channel, listener),
      removeListener: (channel: string, listener: Plain) => heard.removeListener(channel, listener),
    }
    const contextBridge = {
      exposeInMainWorld: (name: string, api: Record<string, unknown>) => {
        if (Object.hasOwn(this.world, name)) throw new Error(`Cannot bind an API on top of an existing property`)
        this.world[name] = pass(api)
      },
    }
    // A sandboxed preload can require electron, and a few of Node's modules that ours has no use for.
    const require = (name: string): unknown => {
      if (name !== "electron") throw new Error(`module not found: ${name}`)
      return { contextBridge, ipcRenderer }
    }
    runInContext(readFileSync(path, "utf8"), createContext({ require, module: {}, exports: {}, console }))
  }
}

export { createEvent }
