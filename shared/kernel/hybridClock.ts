/** Hybrid logical clock reading (Kulkarni et al., 2014): epoch milliseconds, then a counter below 65,536. */
export interface Hlc {
  readonly ms: number
  readonly counter: number
}

export const MAX_CLOCK_LEAD_MS = 5 * 60_000
export const MAX_HLC_COUNTER = 65_535

export const compareHlc = (one: Hlc, other: Hlc): number => one.ms - other.ms || one.counter - other.counter

const next = (time: Hlc): Hlc =>
  time.counter < MAX_HLC_COUNTER ? { ms: time.ms, counter: time.counter + 1 } : { ms: time.ms + 1, counter: 0 }

export interface HybridClock {
  /** A reading later than every earlier one, and than every remote one that counted. */
  tick(): Hlc
  /** Takes notice of a remote reading, unless it runs more than MAX_CLOCK_LEAD_MS ahead of our own clock. */
  observe(remote: Hlc): void
}

/** @param now epoch milliseconds of this machine */
export const createHybridClock = (now: () => number, start: Hlc = { ms: 0, counter: 0 }): HybridClock => {
  let last = start
  return {
    tick() {
      const ms = Math.floor(now())
      last = ms > last.ms ? { ms, counter: 0 } : next(last)
      return last
    },
    observe(remote) {
      if (remote.ms <= now() + MAX_CLOCK_LEAD_MS && compareHlc(remote, last) > 0) last = remote
    },
  }
}
