import { useCallback, useLayoutEffect, useRef } from "react"

/** One function from rendering to rendering, which does what the newest one does: for handlers of parts that need not render again. */
export const useStable = <Given extends readonly unknown[]>(
  act: (...given: Given) => void,
): ((...given: Given) => void) => {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
