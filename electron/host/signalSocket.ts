import type { RawData, WebSocket } from "ws"
import { MAX_TOPICS_PER_SOCKET, parseSignalMessage } from "../../shared/bridge/signaling.ts"
import type { SignalMessage } from "../../shared/bridge/signaling.ts"
import { createAllowance } from "./allowance.ts"
import type { Allowance } from "./allowance.ts"
import type { HubMember, MemberKind, SignalHub } from "./signalHub.ts"
import { keepAlive } from "./keepAlive.ts"

/** RFC 6455 section 7.4.1: a message violates the policy. */
const POLICY_VIOLATION = 1008
/** Bytes that may wait for a slow reader before it is let go. */
const MAX_WAITING_BYTES = 4 * 1024 * 1024

export interface SignalLimits {
  /** Messages a second on average, and at once. */
  readonly perSecond: number
  readonly burst: number
}

/** A window announces to each site and trickles candidates to each peer it meets. */
export const WINDOW_LIMITS: SignalLimits = { perSecond: 200, burst: 1_000 }
/** One host speaks for all of its windows. */
export const LAN_LIMITS: SignalLimits = { perSecond: 400, burst: 2_000 }

export const textOf = (data: RawData): string =>
  Array.isArray(data) ? Buffer.concat(data).toString("utf8") : Buffer.from(data as Buffer).toString("utf8")

/** Whether the message kept the rules; where it did not, the connection is closed. */
const obey = (
  message: SignalMessage,
  member: HubMember,
  topics: Set<string>,
  send: (text: string) => void,
): boolean => {
  if (message.type === "subscribe") {
    for (const topic of message.topics) topics.add(topic)
    if (topics.size > MAX_TOPICS_PER_SOCKET) return false
    member.subscribe(message.topics)
  } else if (message.type === "unsubscribe") {
    for (const topic of message.topics) topics.delete(topic)
    member.unsubscribe(message.topics)
  } else if (message.type === "publish") member.publish({ topic: message.topic, data: message.data })
  else if (message.type === "ping") send(JSON.stringify({ type: "pong" }))
  return true
}

/** Speaks y-webrtc's signaling protocol with one window or host until it closes, or breaks a limit. */
export const attachSignalSocket = (socket: WebSocket, hub: SignalHub, kind: MemberKind): void => {
  const limits = kind === "window" ? WINDOW_LIMITS : LAN_LIMITS
  const allowance: Allowance = createAllowance(limits.perSecond, limits.burst)
  const topics = new Set<string>()
  const send = (text: string): void => {
    if (socket.bufferedAmount > MAX_WAITING_BYTES) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(text)
  }
  const member = hub.join(kind, (publication) => send(JSON.stringify({ type: "publish", ...publication })))
  keepAlive(socket)
  socket.on("message", (data, isBinary) => {
    const message = isBinary ? undefined : parseSignalMessage(textOf(data))
    if (!message || !allowance.take() || !obey(message, member, topics, send)) socket.close(POLICY_VIOLATION)
  })
  socket.on("error", () => socket.terminate())
  socket.on("close", () => member.leave())
}
