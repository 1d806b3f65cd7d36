import * as v from "valibot"
import type { JsonValue } from "../kernel/json.ts"
import { HostError } from "./hostError.ts"
import type { Pipe } from "./pipe.ts"
import { answerSchema } from "./socketMessages.ts"

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 5_000

/** What the WebSocket of a browser and that of Node have in common. */
export interface PipeSocket {
  send(text: string): void
  close(): void
  addEventListener(type: "open" | "close", listener: () => void): void
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void
}

interface Waiting {
  readonly resolve: (outcome: unknown) => void
  readonly reject: (error: HostError) => void
}

const readAnswer = (data: unknown): v.InferOutput<typeof answerSchema> | undefined => {
  try {
    const parsed = v.safeParse(answerSchema, JSON.parse(String(data)))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** Resolves once it is open; rejects where it closes before. */
const untilOpen = (socket: PipeSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve)
    socket.addEventListener("close", () => reject(new HostError("unreachable")))
  })

/** Calls over one WebSocket, opened at the first of them; its closing is the quickest news that the host is gone. */
export const createSocketPipe = (connect: () => Promise<PipeSocket>): Pipe => {
  const waiting = new Map<number, Waiting>()
  const watchers = new Set<(reachable: boolean) => void>()
  let opening: Promise<PipeSocket> | null = null
  let said: boolean | null = null
  let retryMs = FIRST_RETRY_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const say = (reachable: boolean): void => {
    if (said === reachable) return
    said = reachable
    for (const watcher of watchers) watcher(reachable)
  }
  const lose = (): void => {
    opening = null
    for (const { reject } of waiting.values()) reject(new HostError("unreachable"))
    waiting.clear()
    say(false)
    clearTimeout(timer)
    // Nobody who waits for news, nobody to look for.
    if (watchers.size > 0) timer = setTimeout(() => void open().catch(() => undefined), retryMs)
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }
  const start = async (): Promise<PipeSocket> => {
    const socket = await connect()
    socket.addEventListener("message", ({ data }) => {
      const answer = readAnswer(data)
      const asker = answer && waiting.get(answer.id)
      if (!asker) return
      waiting.delete(answer.id)
      asker.resolve(answer.outcome)
    })
    await untilOpen(socket)
    socket.addEventListener("close", lose)
    retryMs = FIRST_RETRY_MS
    say(true)
    return socket
  }
  const open = (): Promise<PipeSocket> => {
    clearTimeout(timer)
    opening ??= start().catch((error: unknown) => {
      lose()
      throw error
    })
    return opening
  }
  const send = (socket: PipeSocket, call: string, argument: JsonValue): Promise<unknown> =>
    new Promise((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve, reject })
      socket.send(JSON.stringify({ id: asked, call, argument }))
    })

  return {
    ask: async (call, argument) => send(await open(), call, argument),
    watch(listener) {
      watchers.add(listener)
      if (said !== null) listener(said)
      void open().catch(() => undefined)
      return () => {
        watchers.delete(listener)
        if (watchers.size === 0) clearTimeout(timer)
      }
    },
  }
}
