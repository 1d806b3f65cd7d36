import { type RefObject, useEffect, useRef } from "react"
import type { ItemId } from "../../../../shared/kernel/ids.ts"

/** Brings the comment that the reader came for into sight, once, after the screen has settled at its top. */
export const useSought = (comment: ItemId | undefined): RefObject<HTMLOListElement | null> => {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (comment === undefined) return undefined
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector("[data-sought='true']")?.scrollIntoView({ block: "center" }),
    )
    return () => cancelAnimationFrame(frame)
  }, [comment])
  return list
}
