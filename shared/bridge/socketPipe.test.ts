import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { createHost } from "./createHost.ts"
import { HostError } from "./hostError.ts"
import { createSocketPipe, type PipeSocket } from "./socketPipe.ts"

type Listener = (event: { readonly data: unknown }) => void

/** A socket whose fate the test decides. */
const createScriptedSocket = () => {
  const listeners = new Map<string, Listener[]>()
  const emit = (type: string, data?: unknown): void => {
    for (const listener of listeners.get(type) ?? []) listener({ data })
  }
  const sent: { readonly id: number; readonly call: string; readonly argument: unknown }[] = []
  const socket: PipeSocket = {
    send: (text) => void sent.push(JSON.parse(text)),
    close: () => emit("close"),
    addEventListener: (type: string, listener: unknown) =>
      void listeners.set(type, [...(listeners.get(type) ?? []), listener as Listener]),
  }
  const answer = (outcome: unknown, id = sent.at(-1)?.id): void => emit("message", JSON.stringify({ id, outcome }))
  return { socket, sent, emit, answer, open: () => emit("open") }
}

const opened: ReturnType<typeof createScriptedSocket>[] = []
const newest = () => {
  const socket = opened.at(-1)
  if (!socket) throw new Error("no socket was opened")
  return socket
}
const connect = async (): Promise<PipeSocket> => {
  opened.push(createScriptedSocket())
  return newest().socket
}
/** What it comes to, held from now on so that a rejection is nobody's surprise. */
const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => "answered",
    (error: unknown) => (error instanceof HostError ? error.code : error),
  )
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  opened.length = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const description = {
  profile: "default",
  version: "1",
  shell: "browser",
  signaling: "ws://localhost:4180/signal?token=x",
  demonstration: false,
  language: "fr",
  elsewhere: [],
}

describe("a host behind a socket", () => {
  test("is asked over one socket, and each answer finds its asker", async () => {
    const host = createHost(createSocketPipe(connect))
    const [one, two] = [host.describe(), host.lanAddresses()]
    await settle()
    newest().open()
    await settle()
    expect(newest().sent.map(({ call, argument }) => [call, argument])).toEqual([
      ["describe", null],
      ["lanAddresses", null],
    ])
    newest().answer({ ok: true, value: ["10.0.0.1"] }, newest().sent[1]?.id)
    newest().answer({ ok: true, value: description }, newest().sent[0]?.id)
    expect(await Promise.all([one, two])).toEqual([description, ["10.0.0.1"]])
    expect(opened).toHaveLength(1)
  })

  test("rejects with the host's code", async () => {
    const code = codeOf(createHost(createSocketPipe(connect)).addAddress("?"))
    await settle()
    newest().open()
    await settle()
    newest().answer({ ok: false, code: "address-invalid" })
    expect(await code).toBe("address-invalid")
  })

  test.each([null, [], { ok: true }, { ok: true, value: { profile: 1 } }, { ok: false, code: "new" }])(
    "rejects the answer %j as malformed",
    async (outcome) => {
      const code = codeOf(createHost(createSocketPipe(connect)).describe())
      await settle()
      newest().open()
      await settle()
      newest().answer(outcome)
      expect(await code).toBe("malformed")
    },
  )

  test("rejects as unreachable where it goes away before it answers, and is asked again over a new socket", async () => {
    const host = createHost(createSocketPipe(connect))
    const code = codeOf(host.network())
    await settle()
    newest().open()
    await settle()
    newest().emit("message", "no answer")
    newest().emit("close")
    expect(await code).toBe("unreachable")
    const again = host.lanAddresses()
    await settle()
    newest().open()
    await settle()
    newest().answer({ ok: true, value: [] })
    expect(await again).toEqual([])
    expect(opened).toHaveLength(2)
  })

  test("rejects where no socket can be had", async () => {
    const host = createHost(
      createSocketPipe(async () => {
        throw new TypeError("Failed to fetch")
      }),
    )
    await expect(host.describe()).rejects.toThrow("Failed to fetch")
  })
})

describe("watching a host", () => {
  test("says once that it answers, that it is gone, and that it is back", async () => {
    const said: boolean[] = []
    const stop = createSocketPipe(connect).watch((reachable) => said.push(reachable))
    await settle()
    newest().open()
    await settle()
    newest().emit("close")
    await vi.advanceTimersByTimeAsync(500)
    newest().emit("close")
    await vi.advanceTimersByTimeAsync(1_000)
    newest().open()
    await settle()
    expect(said).toEqual([true, false, true])
    expect(opened).toHaveLength(3)
    stop()
    newest().emit("close")
    await vi.advanceTimersByTimeAsync(60_000)
    expect(opened).toHaveLength(3)
  })

  test("goes on asking where not even the token can be had", async () => {
    let tries = 0
    const said: boolean[] = []
    createSocketPipe(async () => {
      tries += 1
      throw new Error("no token")
    }).watch((reachable) => said.push(reachable))
    await vi.advanceTimersByTimeAsync(4_000)
    expect(tries).toBeGreaterThan(2)
    expect(said).toEqual([false])
  })
})
