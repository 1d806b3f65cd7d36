import { afterEach, describe, expect, test, vi } from "vitest"
import type { WindowBridge } from "../../shared/bridge/windowBridge.ts"
import { createHostClient } from "./hostClient.ts"

const TOKEN = "t".repeat(43)

/** A browser's socket to a host that knows no address. */
class AnsweringSocket extends EventTarget {
  static readonly urls: string[] = []

  constructor(url: string) {
    super()
    AnsweringSocket.urls.push(url)
    setTimeout(() => this.dispatchEvent(new Event("open")))
  }

  send(text: string): void {
    const { id } = JSON.parse(text) as { id: number }
    const data = JSON.stringify({ id, outcome: { ok: true, value: [] } })
    queueMicrotask(() => this.dispatchEvent(new MessageEvent("message", { data })))
  }

  close(): void {}
}

afterEach(() => vi.unstubAllGlobals())

describe("the host as a page sees it", () => {
  test("is asked in a browser over a socket that shows the token", async () => {
    vi.stubGlobal("WebSocket", AnsweringSocket)
    vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ token: TOKEN })))
    expect(await createHostClient().lanAddresses()).toEqual([])
    expect(AnsweringSocket.urls.at(-1)).toMatch(new RegExp(`^ws://.*/bridge\\?token=${TOKEN}$`))
  })

  test.each([
    ["denied", async () => new Response('{"ok":false,"code":"denied"}')],
    ["unreachable", async () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("is %s where no token can be had", async (code, fetch) => {
    vi.stubGlobal("fetch", fetch)
    await expect(createHostClient().network()).rejects.toMatchObject({ code })
  })

  test("is asked in a desktop window over its bridge, which also says when it goes and comes back", async () => {
    const listeners = new Set<(event: unknown) => void>()
    const bridge: WindowBridge = {
      call: async (name) => ({ ok: true, value: name === "lanAddresses" ? ["10.0.0.1"] : null }),
      listen(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    vi.stubGlobal("palabre", bridge)
    const host = createHostClient()
    expect(await host.lanAddresses()).toEqual(["10.0.0.1"])
    const said: boolean[] = []
    const stop = host.watch((reachable) => said.push(reachable))
    for (const event of [{ kind: "reachable", reachable: false }, { kind: "woke" }, null, { reachable: "yes" }])
      for (const listener of listeners) listener(event)
    for (const listener of listeners) listener({ kind: "reachable", reachable: true })
    stop()
    expect([said, listeners.size]).toEqual([[false, true], 0])
  })
})
