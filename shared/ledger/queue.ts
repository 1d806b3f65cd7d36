/** Runs jobs one after another, in the order in which they came; a failed one does not stop the next. */
export interface Queue {
  run<Value>(job: () => Promise<Value>): Promise<Value>
  /** Resolves once everything that was queued so far has ended. */
  idle(): Promise<void>
}

export const createQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve()
  const settled = () => last.then(ignore, ignore)
  return {
    run(job) {
      const result = settled().then(job)
      last = result
      return result
    },
    idle: settled,
  }
}

const ignore = (): void => {}
