import type { Timers } from "./ports.ts"

export interface TimerScope extends Timers {
  /** A function that runs the action once, ms after its first call; calls until then change nothing. */
  soon(ms: number, action: () => void): () => void
  /** Cancels all that still waits; nothing starts after it. */
  close(): void
}

/** Timers that end together with what they serve. */
export const createTimerScope = (timers: Timers): TimerScope => {
  const cancels = new Set<() => void>()
  let isOpen = true
  const after = (ms: number, action: () => void): (() => void) => {
    if (!isOpen) return () => undefined
    const cancel = timers.after(ms, () => {
      cancels.delete(cancel)
      action()
    })
    cancels.add(cancel)
    return () => {
      cancels.delete(cancel)
      cancel()
    }
  }
  return {
    after,
    soon(ms, action) {
      let isWaiting = false
      return () => {
        if (isWaiting) return
        isWaiting = true
        after(ms, () => {
          isWaiting = false
          action()
        })
      }
    },
    close() {
      isOpen = false
      for (const cancel of [...cancels]) cancel()
      cancels.clear()
    },
  }
}
