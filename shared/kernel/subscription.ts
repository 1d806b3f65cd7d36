export type Unsubscribe = () => void

/** A value that can be read now and watched: the shape that React's useSyncExternalStore takes. */
export interface Observable<Value> {
  /** The same reference until the value changes. */
  get(): Value
  subscribe(listener: () => void): Unsubscribe
}

export interface Observed<Value> extends Observable<Value> {
  set(value: Value): void
}

export const createObserved = <Value>(initial: Value): Observed<Value> => {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return
      current = value
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
