export interface Allowance {
  /** False where nothing is left for now. */
  take(): boolean
}

/** A token bucket: `burst` at once, `perSecond` on average. */
export const createAllowance = (perSecond: number, burst: number, now: () => number = Date.now): Allowance => {
  let left = burst
  let at = now()
  return {
    take() {
      const time = now()
      left = Math.min(burst, left + (Math.max(0, time - at) / 1_000) * perSecond)
      at = time
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
