import { createObserved, type Observable } from "./subscription.ts"

/** Somebody who did something so recently goes on with it: between two keys, or two turns of a wheel, they have not left. */
const IN_USE_MS = 1_000

let usedAt = Number.NEGATIVE_INFINITY

/** What somebody does now comes before whatever catches up beside it. */
export const isInUse = (): boolean => {
  const sinceMs = performance.now() - usedAt
  return sinceMs >= 0 && sinceMs < IN_USE_MS
}

/** Between two keys, or two turns of a wheel, hardly anybody waits longer. */
const IN_MIDST_MS = 250

/** Somebody types or scrolls at this moment: after a click they wait for what it does. */
export const isInMidst = (): boolean => {
  const sinceMs = performance.now() - usedAt
  return sinceMs >= 0 && sinceMs < IN_MIDST_MS
}

/** A letter is on the screen two frames later. */
const SHOWN_AFTER_MS = 34

let typedAt = Number.NEGATIVE_INFINITY

/** A letter was typed, and the frame that shows it may still be to come. */
export const isLetterDue = (): boolean => {
  const sinceMs = performance.now() - typedAt
  return sinceMs >= 0 && sinceMs < SHOWN_AFTER_MS
}

/** Somebody changed what they write in this window. */
export const noteLetter = (): void => {
  typedAt = performance.now()
}

const used = createObserved(false)

/** The same, for what stands still meanwhile. */
export const inUse: Observable<boolean> = used

const lookLater = (): void => {
  setTimeout(() => (isInUse() ? lookLater() : used.set(false)), IN_USE_MS)
}

/** Somebody types, points or scrolls in this window. */
export const noteUse = (): void => {
  usedAt = performance.now()
  if (used.get()) return
  used.set(true)
  lookLater()
}
