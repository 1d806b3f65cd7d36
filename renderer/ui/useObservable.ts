import { useCallback, useSyncExternalStore } from "react"
import type { Observable } from "../../shared/kernel/subscription.ts"

/** Renders again when this one value changes; the component reads nothing else. */
export const useObservable = <Value>(observable: Observable<Value>): Value =>
  useSyncExternalStore(
    useCallback((listener: () => void) => observable.subscribe(listener), [observable]),
    useCallback(() => observable.get(), [observable]),
  )
