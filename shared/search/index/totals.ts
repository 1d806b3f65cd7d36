import { hasBit } from "./bitmap.ts"
import type { LiveSegment } from "./liveSegment.ts"

/** What average lengths and rarity are reckoned from, over all segments alike. */
export interface Totals {
  readonly documents: number
  readonly titled: number
  readonly titleWords: number
  readonly bodied: number
  readonly bodyWords: number
}

export const createTotals = (stored: readonly LiveSegment[]) => {
  const totals = { documents: 0, titled: 0, titleWords: 0, bodied: 0, bodyWords: 0 }
  const change = (title: number, body: number, by: 1 | -1): void => {
    totals.documents += by
    totals.titled += title > 0 ? by : 0
    totals.titleWords += by * title
    totals.bodied += body > 0 ? by : 0
    totals.bodyWords += by * body
  }
  for (const { segment, deleted } of stored)
    for (let at = 0; at < segment.documents; at++)
      if (!hasBit(deleted, at)) change(segment.titleLengths[at] ?? 0, segment.bodyLengths[at] ?? 0, 1)
  return Object.assign(totals, {
    add: (title: number, body: number) => change(title, body, 1),
    remove: (title: number, body: number) => change(title, body, -1),
  })
}
