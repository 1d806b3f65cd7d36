/** Runs asynchronous steps one after the other; a step that fails is reported and does not stop the next. */
export interface Serial {
  run<Value>(step: () => Promise<Value>): Promise<Value>
  /** Resolves once everything queued so far has run. */
  settled(): Promise<void>
}

export const createSerial = (): Serial => {
  let tail: Promise<unknown> = Promise.resolve()
  return {
    run(step) {
      const result = tail.then(step)
      tail = result.catch(() => undefined)
      return result
    },
    settled: () => tail.then(() => undefined),
  }
}
