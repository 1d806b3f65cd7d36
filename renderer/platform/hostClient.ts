import * as v from "valibot"
import { createHost } from "../../shared/bridge/createHost.ts"
import type { Host } from "../../shared/bridge/host.ts"
import { HostError } from "../../shared/bridge/hostError.ts"
import { sessionSchema } from "../../shared/bridge/hostSchemas.ts"
import { createSocketPipe, type PipeSocket } from "../../shared/bridge/socketPipe.ts"
import { createWindowPipe, readWindowBridge } from "./windowBridge.ts"

/** A profile keeps its token for life, but another host may stand at this address now: so it is asked for each time. */
const requestToken = async (): Promise<string> => {
  try {
    const response = await fetch("/api/session", { method: "POST", body: "null", cache: "no-store" })
    const session = v.safeParse(sessionSchema, await response.json())
    if (session.success) return session.output.token
  } catch {
    throw new HostError("unreachable")
  }
  throw new HostError("denied")
}

const connect = async (): Promise<PipeSocket> =>
  new WebSocket(`ws://${location.host}/bridge?token=${await requestToken()}`)

/** The host of this page: beyond the desktop window's bridge, or at the page's own origin. */
export const createHostClient = (): Host => {
  const bridge = readWindowBridge()
  return createHost(bridge ? createWindowPipe(bridge) : createSocketPipe(connect))
}
