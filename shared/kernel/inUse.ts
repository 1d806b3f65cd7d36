import { createObserved, type Observable } from "./subscription.ts"

/** Somebody who did something so recently goes on with it: between two keys, or two turns of a wheel, they have not left. */
const IN_USE_MS = 1_000

/** Between two keys, or two turns of a wheel, hardly anybody waits longer. */
const IN_MIDST_MS = 250
/** A letter is on the screen two frames later. */
const SHOWN_AFTER_MS = 34

let usedAt = Number.NEGATIVE_INFINITY
let typedAt = Number.NEGATIVE_INFINITY

const isWithin = (ms: number, since: number): boolean => {
  const sinceMs = performance.now() - since
  return sinceMs >= 0 && sinceMs < ms
}

/** What somebody does now comes before whatever catches up beside it. */
export const isInUse = (): boolean => isWithin(IN_USE_MS, usedAt)

/** Somebody types or scrolls at this moment. A click counts for as long, and no longer: what it does is waited for. */
export const isInMidst = (): boolean => isWithin(IN_MIDST_MS, usedAt)

/** A letter was typed, and the frame that shows it may still be to come. */
export const isLetterDue = (): boolean => isWithin(SHOWN_AFTER_MS, typedAt)

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

/** What they did last asked for what is worked at now: they wait for it, and nothing is kept free for them. */
export const endUse = (): void => {
  usedAt = Number.NEGATIVE_INFINITY
  used.set(false)
}

/** Somebody types, points or scrolls in this window. */
export const noteUse = (): void => {
  usedAt = performance.now()
  if (used.get()) return
  used.set(true)
  lookLater()
}
