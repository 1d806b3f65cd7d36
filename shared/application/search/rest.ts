import type { Timers } from "../../sync/replicator/ports.ts"

/** A bulk tells of itself once a second: when nothing has come for so long, it is over. */
const REST_MS = 1_500
/** However long it goes on, what waits is done so often. */
const PATIENCE_MS = 10_000

/** What can wait while a device catches up, so that what it catches up with has the machine. */
export interface Rest {
  /** A portion of a bulk came. */
  stir(): void
  /** At once, unless a bulk is coming in. */
  run(task: () => void): void
  /** Somebody needs it now. */
  hurry(): void
  stop(): void
}

export const createRest = (timers: Timers): Rest => {
  let waiting: (() => void)[] = []
  let endRest: (() => void) | null = null
  let endPatience: (() => void) | null = null
  const stop = (): void => {
    endRest?.()
    endPatience?.()
    endRest = null
    endPatience = null
  }
  const hurry = (): void => {
    stop()
    const tasks = waiting
    waiting = []
    for (const task of tasks) task()
  }
  return {
    stir() {
      endRest?.()
      endRest = timers.after(REST_MS, hurry)
      endPatience ??= timers.after(PATIENCE_MS, hurry)
    },
    run(task) {
      if (endRest === null) task()
      else waiting.push(task)
    },
    hurry,
    stop,
  }
}
