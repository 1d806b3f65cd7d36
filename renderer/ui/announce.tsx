import { createObserved } from "../../shared/kernel/subscription.ts"
import { useObservable } from "./useObservable.ts"

interface Announcement {
  readonly text: string
  readonly turn: number
}

const spoken = createObserved<Announcement>({ text: "", turn: 0 })

/** Says a sentence to screen readers when they next pause; the same sentence twice is said twice. */
export const announce = (text: string): void => spoken.set({ text, turn: spoken.get().turn + 1 })

/** Stands once in the page, always: a region that appears with its text is often not read. */
export const LiveRegion = () => {
  const { text, turn } = useObservable(spoken)
  return (
    <output aria-live="polite" className="visually-hidden">
      <span key={turn}>{text}</span>
    </output>
  )
}
