import { useEffect, useRef, useState } from "react"
import type { LongWork as Work } from "../../../shared/application/myData/myDataViews.ts"

interface LongWork {
  /** From 0 to 1 while it runs; null at rest. */
  readonly done: number | null
  readonly failed: boolean
  start(work: (how: Work) => Promise<void>): void
  cancel(): void
}

/** Work with a progress that somebody can stop; it stops by itself when they go elsewhere. */
export const useLongWork = (): LongWork => {
  const [done, setDone] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    done,
    failed,
    start(work) {
      const controller = new AbortController()
      running.current = controller
      setFailed(false)
      setDone(0)
      // In steps of a hundredth: a screen that is drawn for each of ten thousand posts is what takes the time.
      const onProgress = (part: number) => setDone(Math.floor(part * 100) / 100)
      work({ onProgress, signal: controller.signal })
        .catch(() => setFailed(true))
        .finally(() => setDone(null))
    },
    cancel: () => running.current?.abort(),
  }
}
