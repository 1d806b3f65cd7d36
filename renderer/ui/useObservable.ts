import { useCallback, useSyncExternalStore } from "react"
import type { Observable } from "../../shared/kernel/subscription.ts"

/** Renders again when this one value changes; the component reads nothing else. */
export const useObservable = <Value>(observable: Observable<Value>): Value =>
  useSyncExternalStore(
    useCallback((listener: () => void) => observable.subscribe(listener), [observable]),
    useCallback(() => observable.get(), [observable]),
  )

/** Renders again only when this part of the value changes. @param select gives the same reference for the same part */
export const useSelected = <Value, Part>(observable: Observable<Value>, select: (value: Value) => Part): Part =>
  useSyncExternalStore(
    useCallback((listener: () => void) => observable.subscribe(listener), [observable]),
    () => select(observable.get()),
  )
