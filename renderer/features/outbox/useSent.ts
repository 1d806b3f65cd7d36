import { useEffect, useState } from "react"
import type { WaitingView } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { isTakenBack } from "./takenBack.ts"

const SHOWN_MS = 6_000

export interface Sent {
  readonly view: WaitingView
  /** It was seen leaving: its place on the page says enough. */
  readonly isSeen: boolean
}

/** The post or comment that left the outbox a moment ago. */
export const useSent = (isSeen: (id: string) => boolean): Sent | null => {
  const site = useSite()
  const [sent, setSent] = useState<Sent | null>(null)
  useEffect(() => {
    let before = site.waiting.get()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = site.waiting.subscribe(() => {
      const now = new Set(site.waiting.get().map(({ id }) => id))
      const left = before.filter(({ id, input }) => input.kind !== "reaction" && !now.has(id) && !isTakenBack(site, id))
      before = site.waiting.get()
      const view = left.at(-1)
      if (!view) return
      clearTimeout(timer)
      timer = setTimeout(() => setSent(null), SHOWN_MS)
      setSent({ view, isSeen: isSeen(view.id) })
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [site, isSeen])
  return sent
}
