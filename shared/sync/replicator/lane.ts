/** Runs tasks one after the other, in the order in which they were given. */
export interface Lane {
  run(task: () => Promise<void> | void): void
}

/** @param onFailure hears of a task that threw; the next ones still run */
export const createLane = (onFailure: (failure: unknown) => void): Lane => {
  let tail: Promise<void> = Promise.resolve()
  return {
    run(task) {
      tail = tail.then(task).catch(onFailure)
    },
  }
}
