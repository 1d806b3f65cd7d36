import type { Observable } from "../kernel/subscription.ts"

export interface Derived<Value> extends Observable<Value> {
  /** What it was computed from may have changed. Those who watch hear of it at the end of this turn, or when `later` runs what it is given. */
  invalidate(later?: (tell: () => void) => void): void
}

/**
 * A value that costs something: computed when somebody asks, and for those who watch once for all changes of a turn.
 * @param compute gets what it gave before, and gives the same reference where nothing changed
 */
export const createDerived = <Value>(initial: Value, compute: (before: Value) => Value): Derived<Value> => {
  let current = initial
  /** What those who watch have heard of. */
  let told = initial
  let stale = true
  let queued = false
  const listeners = new Set<() => void>()
  const get = (): Value => {
    if (stale) {
      stale = false
      current = compute(current)
    }
    return current
  }
  const tell = (): void => {
    queued = false
    if (listeners.size === 0 || get() === told) return
    told = current
    for (const listener of [...listeners]) listener()
  }
  return {
    get,
    invalidate(later = queueMicrotask) {
      stale = true
      if (queued || listeners.size === 0) return
      queued = true
      later(tell)
    },
    subscribe(listener) {
      if (listeners.size === 0) told = get()
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
