import * as v from "valibot"
import { readOutcome } from "../../shared/bridge/createHost.ts"
import {
  desktopContract,
  desktopEventSchema,
  type DesktopCall,
  type DesktopEvent,
} from "../../shared/bridge/desktopContract.ts"
import type { WindowBridge } from "../../shared/bridge/windowBridge.ts"

type Request<Call extends DesktopCall> = v.InferInput<(typeof desktopContract)[Call]["request"]>
type Reply<Call extends DesktopCall> = v.InferOutput<(typeof desktopContract)[Call]["reply"]>

/** The program around this window. Every call rejects with a HostError. */
export interface DesktopClient {
  call<Call extends DesktopCall>(name: Call, request: Request<Call>): Promise<Reply<Call>>
  /** Returns a function that stops it. */
  listen(listener: (event: DesktopEvent) => void): () => void
}

export const createDesktopClient = (bridge: WindowBridge): DesktopClient => ({
  async call(name, request) {
    // Parsed by the very schema that the type is read from.
    return readOutcome<v.GenericSchema>(desktopContract[name].reply, await bridge.call(name, request)) as never
  },
  listen: (listener) =>
    bridge.listen((given) => {
      const event = v.safeParse(desktopEventSchema, given)
      if (event.success) listener(event.output)
    }),
})
