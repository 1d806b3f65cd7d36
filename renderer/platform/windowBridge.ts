import type { Pipe } from "../../shared/bridge/pipe.ts"
import { BRIDGE_NAME, type WindowBridge } from "../../shared/bridge/windowBridge.ts"

/** What the preload of a desktop window put there; undefined in a browser. */
export const readWindowBridge = (): WindowBridge | undefined =>
  (globalThis as { readonly [BRIDGE_NAME]?: WindowBridge })[BRIDGE_NAME]

const isReachability = (event: unknown): event is { readonly reachable: boolean } =>
  typeof event === "object" && event !== null && "reachable" in event && typeof event.reachable === "boolean"

/** Calls over the bridge of a desktop window. */
export const createWindowPipe = (bridge: WindowBridge): Pipe => ({
  ask: (call, argument) => bridge.call(call, argument),
  watch(listener) {
    const stop = bridge.listen((event) => {
      if (isReachability(event)) listener(event.reachable)
    })
    return stop
  },
})
