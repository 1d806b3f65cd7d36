import { WebSocket } from "ws"
import type { NetworkDescription } from "../../shared/bridge/host.ts"
import { parseNetworkAddress } from "../../shared/bridge/networkAddress.ts"
import { MAX_SIGNAL_BYTES, MAX_TOPICS_PER_SOCKET, parseSignalMessage } from "../../shared/bridge/signaling.ts"
import { keepAlive } from "./keepAlive.ts"
import { HOST_HEADER, LAN_PATH } from "./lanServer.ts"
import { codeOf } from "./listenLoopback.ts"
import type { HubRelay } from "./signalHub.ts"
import { createAllowance } from "./allowance.ts"
import { LAN_LIMITS, textOf } from "./signalSocket.ts"

type RelayState = NetworkDescription["hosts"][number]

export interface Relay {
  describe(): RelayState
  /** Tries again now, where it waits. */
  wake(): void
  close(): void
}

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000
const HANDSHAKE_MS = 5_000

const urlOf = (address: string): string => {
  const parsed = parseNetworkAddress(address)
  if (!parsed) throw new Error("an address that was not parsed before it was stored")
  const { host, port } = parsed
  return `ws://${host.includes(":") ? `[${host}]` : host}:${port}${LAN_PATH}`
}

/** A connection to the LAN port of another host, kept up: it follows the topics of our windows and carries their messages there. */
export const openRelay = (address: string, hub: HubRelay, hostName: string): Relay => {
  const route = {}
  let socket: WebSocket | null = null
  let timer: NodeJS.Timeout | undefined
  let retryMs = FIRST_RETRY_MS
  let closed = false
  let state: Pick<RelayState, "state" | "detail"> = { state: "connecting", detail: null }
  let followed = new Set<string>()

  const send = (message: unknown): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }
  const follow = (): void => {
    // What a window begins to follow before we are connected is asked for then.
    if (socket?.readyState !== WebSocket.OPEN) return
    const wanted = new Set(hub.windowTopics().slice(0, MAX_TOPICS_PER_SOCKET))
    const added = [...wanted].filter((topic) => !followed.has(topic))
    const dropped = [...followed].filter((topic) => !wanted.has(topic))
    if (dropped.length > 0) send({ type: "unsubscribe", topics: dropped })
    if (added.length > 0) send({ type: "subscribe", topics: added })
    followed = wanted
  }
  const connect = (): void => {
    clearTimeout(timer)
    if (closed) return
    state = { state: "connecting", detail: state.detail }
    const attempt = new WebSocket(urlOf(address), {
      handshakeTimeout: HANDSHAKE_MS,
      maxPayload: MAX_SIGNAL_BYTES,
      perMessageDeflate: false,
      followRedirects: false,
      headers: { [HOST_HEADER]: hostName },
    })
    socket = attempt
    followed = new Set()
    const allowance = createAllowance(LAN_LIMITS.perSecond, LAN_LIMITS.burst)
    let failure: string | null = null
    attempt.on("open", () => {
      retryMs = FIRST_RETRY_MS
      state = { state: "connected", detail: null }
      keepAlive(attempt)
      follow()
    })
    attempt.on("message", (data, isBinary) => {
      if (!allowance.take()) {
        // Whoever answers at that address is no host of ours, or a broken one.
        failure = "flooding"
        retryMs = LONGEST_RETRY_MS
        return attempt.terminate()
      }
      const message = isBinary ? undefined : parseSignalMessage(textOf(data))
      if (message?.type === "publish") hub.deliver(route, { topic: message.topic, data: message.data })
    })
    attempt.on("unexpected-response", (_request, response) => {
      failure = response.statusCode === 409 ? "self" : "not-palabre"
      attempt.terminate()
    })
    attempt.on("error", (error) => {
      failure ??= codeOf(error) ?? "failed"
    })
    attempt.on("close", () => {
      if (closed || socket !== attempt) return
      state = { state: "unreachable", detail: failure }
      timer = setTimeout(connect, retryMs)
      timer.unref()
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
    })
  }

  const stopTopics = hub.onTopicsChange(follow)
  const stopPublications = hub.onWindowPublication((publication) => send({ type: "publish", ...publication }))
  connect()
  return {
    describe: () => ({ address, ...state }),
    wake() {
      if (closed || socket?.readyState === WebSocket.OPEN || socket?.readyState === WebSocket.CONNECTING) return
      retryMs = FIRST_RETRY_MS
      connect()
    },
    close() {
      closed = true
      clearTimeout(timer)
      stopTopics()
      stopPublications()
      socket?.terminate()
    },
  }
}
