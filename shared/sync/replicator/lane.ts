/** Runs tasks one after the other, in the order in which they were given. */
export interface Lane {
  run(task: () => Promise<void> | void): void
  /** Begins it in its turn, beside those that were given so right before; whatever is given to run() afterwards waits for all of them. */
  runBeside(task: () => Promise<void>): void
}

/** So many tasks are under way beside one another at most. */
const MAX_BESIDE = 8

/** @param onFailure hears of a task that threw; the next ones still run */
export const createLane = (onFailure: (failure: unknown) => void): Lane => {
  let tail: Promise<void> = Promise.resolve()
  const beside = new Set<Promise<void>>()
  return {
    run(task) {
      tail = tail.then(() => (beside.size === 0 ? task() : Promise.all(beside).then(task))).catch(onFailure)
    },
    runBeside(task) {
      tail = tail.then(async () => {
        if (beside.size >= MAX_BESIDE) await Promise.race(beside)
        const running: Promise<void> = task()
          .catch(onFailure)
          .finally(() => beside.delete(running))
        beside.add(running)
      })
    },
  }
}
