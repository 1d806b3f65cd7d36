import type { Unsubscribe } from "../../../shared/kernel/subscription.ts"
import { readWindowBridge } from "../windowBridge.ts"

const TICK_MS = 5_000
/** A tick this late means that the machine slept, or the window did. */
const GAP_MS = 20_000

/** Calls back whenever the network may have changed: online again, another network, the window or the machine wakes. */
export const watchNetworkChange = (onChange: () => void): Unsubscribe => {
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener("online", onChange, { signal })
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && onChange(), { signal })
  networkInformation()?.addEventListener("change", onChange, { signal })
  // The desktop hears from the system itself that the machine woke.
  const stopBridge = readWindowBridge()?.listen((event) => isWaking(event) && onChange())
  let last = Date.now()
  const timer = setInterval(() => {
    const slept = Date.now() - last > GAP_MS
    last = Date.now()
    if (slept) onChange()
  }, TICK_MS)
  return () => {
    clearInterval(timer)
    stopBridge?.()
    stop.abort()
  }
}

const isWaking = (event: unknown): boolean =>
  typeof event === "object" && event !== null && "kind" in event && event.kind === "woke"

/** Network Information API: Chromium has it, Firefox and Safari do not. */
const networkInformation = (): EventTarget | undefined => {
  const connection: unknown = "connection" in navigator ? navigator.connection : undefined
  return connection instanceof EventTarget ? connection : undefined
}
