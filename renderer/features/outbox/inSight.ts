import { type RefObject, useEffect, useLayoutEffect } from "react"
import type { WaitingId } from "../../../shared/application/site.ts"
import { createObserved } from "../../../shared/kernel/subscription.ts"
import { useObservable } from "../../ui/useObservable.ts"

/** What waits and can be seen on the page, with its own buttons: it needs no toast. */
const inSight = createObserved<ReadonlySet<WaitingId>>(new Set())

const put = (id: WaitingId, isSeen: boolean): void => {
  const before = inSight.get()
  if (before.has(id) === isSeen) return
  const after = new Set(before)
  if (isSeen) after.add(id)
  else after.delete(id)
  inSight.set(after)
}

export const isInSight = (id: WaitingId): boolean => inSight.get().has(id)
export const useInSight = (): ReadonlySet<WaitingId> => useObservable(inSight)

/** Follows whether the element, which shows this waiting item, is inside the window. */
export const useFollowSight = (element: RefObject<Element | null>, id: WaitingId): void => {
  // Before the first painting: the observer alone would let a toast flash.
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect()
    if (box) put(id, box.top < window.innerHeight && box.bottom >= 0)
    return () => put(id, false)
  }, [element, id])
  useEffect(() => {
    if (!element.current) return undefined
    const observer = new IntersectionObserver((entries) => put(id, entries.at(-1)?.isIntersecting ?? false))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, id])
}
