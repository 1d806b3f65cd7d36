import { createObserved } from "../../shared/kernel/subscription.ts"
import { announce } from "./announce.tsx"

interface Said {
  readonly text: string
  readonly undo: () => void
}

/** The last thing that was done at once and can be taken back. */
export const said = createObserved<Said | null>(null)

export const sayWithUndo = (text: string, undo: () => void): void => {
  said.set({ text, undo })
  announce(text)
}
