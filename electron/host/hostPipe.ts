import { WebSocket } from "ws"
import type { Pipe } from "../../shared/bridge/pipe.ts"
import { createSocketPipe } from "../../shared/bridge/socketPipe.ts"

export interface HostPlace {
  readonly port: number
  readonly token: string
  /** For whose page we speak: the host answers that one alone. */
  readonly origin: string
}

/** The host of a profile as the desktop reaches it for its page: in this process or, where another command runs it, in that one. */
export const openHostPipe = ({ port, token, origin }: HostPlace): Pipe & { close(): void } => {
  let newest: WebSocket | undefined
  const pipe = createSocketPipe(async () => {
    newest = new WebSocket(`ws://localhost:${port}/bridge?token=${token}`, { origin, perMessageDeflate: false })
    // What follows an error is a closing, and that is heard.
    newest.on("error", () => undefined)
    return newest
  })
  return { ...pipe, close: () => newest?.terminate() }
}
