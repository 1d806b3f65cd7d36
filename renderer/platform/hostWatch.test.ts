import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { watchHost } from "./hostWatch.ts"

/** A socket whose fate the test decides. */
class ScriptedSocket extends EventTarget {
  static readonly opened: ScriptedSocket[] = []
  readonly url: string

  constructor(url: string) {
    super()
    this.url = url
    ScriptedSocket.opened.push(this)
  }

  close(): void {
    this.dispatchEvent(new Event("close"))
  }
}

const newest = (): ScriptedSocket => {
  const socket = ScriptedSocket.opened.at(-1)
  if (!socket) throw new Error("no socket was opened")
  return socket
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("WebSocket", ScriptedSocket)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  ScriptedSocket.opened.length = 0
})

describe("watching the host", () => {
  test("says once that it answers, that it is gone, and that it is back", async () => {
    const said: boolean[] = []
    const stop = watchHost(
      async () => "secret",
      (reachable) => said.push(reachable),
    )
    await vi.advanceTimersByTimeAsync(0)
    expect(newest().url).toContain("/watch?token=secret")
    newest().dispatchEvent(new Event("open"))
    newest().close()
    await vi.advanceTimersByTimeAsync(500)
    newest().close()
    await vi.advanceTimersByTimeAsync(1_000)
    newest().dispatchEvent(new Event("open"))
    expect(said).toEqual([true, false, true])
    expect(ScriptedSocket.opened).toHaveLength(3)
    stop()
  })

  test("goes on asking where not even the token can be had", async () => {
    const said: boolean[] = []
    let tries = 0
    const stop = watchHost(
      async () => {
        tries += 1
        if (tries < 3) throw new Error("unreachable")
        return "secret"
      },
      (reachable) => said.push(reachable),
    )
    await vi.advanceTimersByTimeAsync(5_000)
    newest().dispatchEvent(new Event("open"))
    expect([tries, said]).toEqual([3, [false, true]])
    stop()
  })

  test("says nothing and asks nothing once it was stopped", async () => {
    const said: boolean[] = []
    const stop = watchHost(
      async () => "secret",
      (reachable) => said.push(reachable),
    )
    await vi.advanceTimersByTimeAsync(0)
    newest().dispatchEvent(new Event("open"))
    stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([said, ScriptedSocket.opened.length]).toEqual([[true], 1])
  })
})
