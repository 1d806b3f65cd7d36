import { compareHlc, createHybridClock, type Hlc } from "../kernel/hybridClock.ts"

export interface OwnClock {
  /** Later than every earlier reading and than `last`, the end of the chain that is written to, even where that one is in our future. */
  tickAfter(last: Hlc | null): Hlc
  observe(remote: Hlc): void
}

export const createOwnClock = (now: () => number): OwnClock => {
  let clock = createHybridClock(now)
  return {
    tickAfter(last) {
      const reading = clock.tick()
      if (last === null || compareHlc(reading, last) > 0) return reading
      clock = createHybridClock(now, last)
      return clock.tick()
    },
    observe: (remote) => clock.observe(remote),
  }
}
