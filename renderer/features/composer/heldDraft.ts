import { createObserved, type Observable } from "../../../shared/kernel/subscription.ts"

const held = createObserved<string | null>(null)

/** Key of the draft that the composer's window has open: an editor of it on the page gives way, lest two write one text. */
export const heldDraft: Observable<string | null> = held

/** Lets go of the draft when the returned function is called. */
export const holdDraft = (key: string): (() => void) => {
  held.set(key)
  return () => {
    if (held.get() === key) held.set(null)
  }
}
