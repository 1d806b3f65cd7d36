/** Somebody who did something so recently goes on with it: between two keys, or two turns of a wheel, they have not left. */
const IN_USE_MS = 1_000

let usedAt = Number.NEGATIVE_INFINITY

/** Somebody types, points or scrolls in this window. */
export const noteUse = (): void => {
  usedAt = performance.now()
}

/** What somebody does now comes before whatever catches up beside it. */
export const isInUse = (): boolean => {
  const sinceMs = performance.now() - usedAt
  return sinceMs >= 0 && sinceMs < IN_USE_MS
}
