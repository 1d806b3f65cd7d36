import { EventEmitter } from "node:events"
import { createEvent } from "./electronPage.ts"

type Handler = (request: Request) => Response | Promise<Response>
type Ask = (contents: unknown, permission: string, answer: (given: boolean) => void, details: object) => void
type Check = (contents: unknown, permission: string, origin: string, details: object) => boolean
type Filter = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

/** A session: a store of its own, with the guards that somebody set on it. What nobody guards, Electron allows. */
export class FakeSession extends EventEmitter {
  readonly partition: string
  readonly #handlers = new Map<string, Handler>()
  #ask: Ask | undefined
  #check: Check | undefined
  #device: (() => boolean) | undefined
  #filter: Filter | undefined
  proxy: unknown
  spellChecker = true

  constructor(partition: string) {
    super()
    this.partition = partition
  }

  readonly protocol = {
    handle: (scheme: string, handler: Handler) => {
      if (this.#handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`)
      this.#handlers.set(scheme, handler)
    },
  }

  readonly webRequest = { onBeforeRequest: (filter: Filter) => void (this.#filter = filter) }
  readonly setPermissionRequestHandler = (handler: Ask) => void (this.#ask = handler)
  readonly setPermissionCheckHandler = (handler: Check) => void (this.#check = handler)
  readonly setDevicePermissionHandler = (handler: () => boolean) => void (this.#device = handler)
  readonly setUSBProtectedClassesHandler = () => undefined
  readonly setBluetoothPairingHandler = () => undefined
  readonly setDisplayMediaRequestHandler = () => undefined
  readonly setProxy = async (config: unknown) => void (this.proxy = config)
  readonly setSpellCheckerEnabled = (on: boolean) => void (this.spellChecker = on)

  /** Fetches as the page would, past the filter and then from whoever handles the scheme. */
  async fetch(url: string, init: { method?: string } = {}): Promise<Response> {
    if (this.isBlocked(url)) throw new Error("net::ERR_BLOCKED_BY_CLIENT")
    const handler = this.#handlers.get(url.slice(0, url.indexOf(":")))
    if (!handler) throw new Error("net::ERR_UNKNOWN_URL_SCHEME")
    return handler({ url, method: init.method ?? "GET" } as Request)
  }

  isBlocked(url: string): boolean {
    let cancelled = false
    this.#filter?.({ url }, ({ cancel }) => (cancelled = cancel === true))
    return cancelled
  }

  /** A document: of a scheme that is handled here, or of the network. */
  async load(url: string): Promise<void> {
    if (this.isBlocked(url)) throw new Error("net::ERR_BLOCKED_BY_CLIENT")
    if (!url.startsWith("http:")) await this.fetch(url)
  }

  asks(permission: string, requestingUrl: string, isMainFrame = true): boolean {
    let given = true
    this.#ask?.(null, permission, (answer) => (given = answer), { requestingUrl, isMainFrame })
    return given
  }

  checks(permission: string, origin: string): boolean {
    return this.#check?.(null, permission, origin, {}) ?? true
  }

  mayUseDevice(): boolean {
    return this.#device?.() ?? true
  }

  /** True where the download goes on. */
  download(url: string): boolean {
    const event = createEvent({})
    this.emit("will-download", event, { getURL: () => url })
    return !event.defaultPrevented
  }
}
