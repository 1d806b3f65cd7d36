import * as v from "valibot"
import type { WebSocket } from "ws"
import { HostError } from "../../shared/bridge/hostError.ts"
import type { Host } from "../../shared/bridge/host.ts"
import { questionSchema } from "../../shared/bridge/socketMessages.ts"
import type { JsonValue } from "../../shared/kernel/json.ts"
import { createAllowance } from "./allowance.ts"
import { callHost } from "./hostCalls.ts"
import { keepAlive } from "./keepAlive.ts"
import { textOf, WINDOW_LIMITS } from "./signalSocket.ts"

/** RFC 6455 section 7.4.1: a message violates the policy. */
const POLICY_VIOLATION = 1008

const readQuestion = (text: string): v.InferOutput<typeof questionSchema> | undefined => {
  try {
    const parsed = v.safeParse(questionSchema, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

type Outcome = { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly code: string }

/** What a call comes to; whatever is wrong with it is a code, and never tells more of this machine. */
export const settleCall = async (host: Host, call: string, argument: unknown): Promise<Outcome> => {
  try {
    return { ok: true, value: await callHost(host, call, argument) }
  } catch (error) {
    return { ok: false, code: error instanceof HostError ? error.code : "failed" }
  }
}

/** Answers the calls of one page until its socket closes, or breaks a limit. */
export const attachBridgeSocket = (socket: WebSocket, host: Host): void => {
  const allowance = createAllowance(WINDOW_LIMITS.perSecond, WINDOW_LIMITS.burst)
  keepAlive(socket)
  socket.on("error", () => socket.terminate())
  socket.on("message", (data, isBinary) => {
    const question = isBinary ? undefined : readQuestion(textOf(data))
    if (!question || !allowance.take()) return socket.close(POLICY_VIOLATION)
    void settleCall(host, question.call, question.argument).then((outcome) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ id: question.id, outcome }))
    })
  })
}
