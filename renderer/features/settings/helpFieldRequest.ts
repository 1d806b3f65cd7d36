import { useEffect } from "react"
import { createObserved } from "../../../shared/kernel/subscription.ts"
import { useObservable } from "../../ui/useObservable.ts"

const requested = createObserved(false)

/** Asks the settings to put the caret where a member says what they can help with, now or once they are on screen. */
export const requestHelpField = (): void => requested.set(true)

/** Hands each such wish to `take`, once. */
export const useHelpFieldRequest = (take: () => void): void => {
  const isRequested = useObservable(requested)
  useEffect(() => {
    if (!isRequested) return
    requested.set(false)
    take()
  }, [isRequested, take])
}
