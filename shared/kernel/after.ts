import type { Unsubscribe } from "./subscription.ts"

/** Runs something once, later; the answer cancels it. The browser's clock in the product, a fake one in tests. */
export type After = (delayMs: number, run: () => void) => Unsubscribe

export const afterRealTime: After = (delayMs, run) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}
