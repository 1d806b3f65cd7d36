import type { Timers } from "../../shared/sync/replicator/ports.ts"

/** A clock that only moves when the scenario says so, with everything that is due in between. */
export interface VirtualTime extends Timers {
  now(): number
  /** Lets the given time pass, action by action, each after all that the one before set off has come to rest. */
  pass(ms: number): Promise<void>
  /** Lets time pass until the condition holds; throws with the hint where it does not within `withinMs`. */
  until(condition: () => boolean, withinMs: number, hint: () => string): Promise<void>
}

interface Due {
  readonly at: number
  readonly order: number
  readonly action: () => void
}

export const createVirtualTime = (startMs: number, atRest: () => Promise<void>): VirtualTime => {
  let nowMs = startMs
  let order = 0
  let waiting: Due[] = []
  const next = (): Due | undefined =>
    waiting.reduce<Due | undefined>(
      (first, due) => (!first || due.at < first.at || (due.at === first.at && due.order < first.order) ? due : first),
      undefined,
    )
  const step = async (untilMs: number): Promise<boolean> => {
    await atRest()
    const due = next()
    if (due === undefined || due.at > untilMs) return false
    waiting = waiting.filter((other) => other !== due)
    nowMs = Math.max(nowMs, due.at)
    due.action()
    return true
  }
  return {
    now: () => nowMs,
    after(ms, action) {
      const due = { at: nowMs + ms, order: order++, action }
      waiting.push(due)
      return () => {
        waiting = waiting.filter((other) => other !== due)
      }
    },
    async pass(ms) {
      const end = nowMs + ms
      while (await step(end));
      nowMs = end
    },
    async until(condition, withinMs, hint) {
      const end = nowMs + withinMs
      await atRest()
      while (!condition()) if (!(await step(end))) throw new Error(`not within ${withinMs} ms: ${hint()}`)
    },
  }
}
