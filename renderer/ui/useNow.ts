import { useSyncExternalStore } from "react"

interface Ticker {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: () => number
}

const createTicker = (intervalMs: number): Ticker => {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  let now = Date.now()
  const tick = () => {
    now = Date.now()
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => now,
    subscribe(listener) {
      if (listeners.size === 0) {
        now = Date.now()
        timer = setInterval(tick, intervalMs)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearInterval(timer)
      }
    },
  }
}

const tickers = new Map<number, Ticker>()

const tickerOf = (intervalMs: number): Ticker => {
  const known = tickers.get(intervalMs)
  if (known) return known
  const made = createTicker(intervalMs)
  tickers.set(intervalMs, made)
  return made
}

/** Epoch milliseconds, renewed every `intervalMs`; all callers of one interval share one timer. */
export const useNow = (intervalMs = 30_000): number => {
  const ticker = tickerOf(intervalMs)
  return useSyncExternalStore(ticker.subscribe, ticker.get)
}
