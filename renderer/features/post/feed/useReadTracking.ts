import { createContext, type RefObject, use, useEffect, useMemo } from "react"
import type { PostKey, Site } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"

/** On screen for this long, a post counts as read. */
export const READ_AFTER_MS = 1_000
const BATCH_MS = 300
const THRESHOLDS = [0, 0.25, 0.5, 0.75, 1]

interface ReadTracker {
  /** Watches an unread post's element until the returned function is called. */
  watch(element: Element, key: PostKey): () => void
}

export const ReadTrackerContext = createContext<ReadTracker | null>(null)

/** Half of the post, or half of the window, is in sight. */
const isInSight = ({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry) =>
  isIntersecting &&
  (intersectionRatio >= 0.5 || (rootBounds !== null && intersectionRect.height >= rootBounds.height / 2))

const createReadTracker = (site: Site, root: HTMLElement | null): ReadTracker & { readonly stop: () => void } => {
  const watched = new Map<Element, PostKey>()
  const timers = new Map<Element, ReturnType<typeof setTimeout>>()
  let batch: PostKey[] = []
  let batchTimer: ReturnType<typeof setTimeout> | undefined

  const sendBatch = () => {
    const keys = batch
    batch = []
    batchTimer = undefined
    if (keys.length > 0) void site.markRead(keys)
  }
  const stopTimer = (element: Element) => {
    clearTimeout(timers.get(element))
    timers.delete(element)
  }
  const markRead = (element: Element) => {
    timers.delete(element)
    const key = watched.get(element)
    if (!key || document.visibilityState === "hidden") return
    batch.push(key)
    batchTimer ??= setTimeout(sendBatch, BATCH_MS)
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!isInSight(entry)) stopTimer(entry.target)
        else if (!timers.has(entry.target))
          timers.set(
            entry.target,
            setTimeout(() => markRead(entry.target), READ_AFTER_MS),
          )
      }
    },
    { root, threshold: THRESHOLDS },
  )
  return {
    watch(element, key) {
      watched.set(element, key)
      observer.observe(element)
      return () => {
        stopTimer(element)
        watched.delete(element)
        observer.unobserve(element)
      }
    },
    stop() {
      observer.disconnect()
      for (const element of timers.keys()) stopTimer(element)
      clearTimeout(batchTimer)
      sendBatch()
    },
  }
}

/** One observer for all rows of a feed. */
export const useReadTracker = (root: HTMLElement | null): ReadTracker => {
  const site = useSite()
  const tracker = useMemo(() => createReadTracker(site, root), [site, root])
  useEffect(() => () => tracker.stop(), [tracker])
  return tracker
}

/** Marks the post read once its element was in sight for READ_AFTER_MS. */
export const useMarkRead = (element: RefObject<Element | null>, { ledger, item }: PostKey, unread: boolean): void => {
  const tracker = use(ReadTrackerContext)
  useEffect(() => {
    if (!unread || !tracker || !element.current) return undefined
    return tracker.watch(element.current, { ledger, item })
  }, [tracker, element, ledger, item, unread])
}
