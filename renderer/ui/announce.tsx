import { createObserved } from "../../shared/kernel/subscription.ts"
import { said } from "./said.ts"
import { useObservable } from "./useObservable.ts"

interface Announcement {
  readonly text: string
  readonly turn: number
}

const spoken = createObserved<Announcement>({ text: "", turn: 0 })

/** Says a sentence to screen readers when they next pause, where the page shows it already; the same sentence twice is said twice. */
export const sayAloud = (text: string): void => spoken.set({ text, turn: spoken.get().turn + 1 })

/** Says to everybody what was done: in a toast, and to screen readers. */
export const announce = (text: string): void => {
  said.set({ text })
  sayAloud(text)
}

export const sayWithUndo = (text: string, undo: () => void): void => {
  said.set({ text, undo })
  sayAloud(text)
}

/** Stands once in the page, always: a region that appears with its text is often not read. */
export const LiveRegion = () => {
  const { text, turn } = useObservable(spoken)
  return (
    <output aria-live="polite" className="visually-hidden">
      <span key={turn}>{text}</span>
    </output>
  )
}
