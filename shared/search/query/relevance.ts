import { bodyCount, hasExtra, titleCount } from "../index/pack.ts"
import type { Totals } from "../index/totals.ts"

/** BM25 with weighted fields (Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004). */
const K1 = 1.2
const B = 0.75
const TITLE_WEIGHT = 4
const EXTRA_WEIGHT = 2

/** Average lengths, the same for all segments: so scores compare across them. */
export interface Lengths {
  readonly title: number
  readonly body: number
}

export const averageLengths = ({ titled, titleWords, bodied, bodyWords }: Totals): Lengths => ({
  title: Math.max(1, titleWords / Math.max(1, titled)),
  body: Math.max(1, bodyWords / Math.max(1, bodied)),
})

export const inverseFrequency = (documents: number, holding: number): number => {
  const held = Math.min(holding, documents)
  return Math.log(1 + (documents - held + 0.5) / (held + 0.5))
}

/** How much of a word a document has, by its pack and its fields' lengths. */
export const weightedCount = (pack: number, titleLength: number, bodyLength: number, average: Lengths): number => {
  let count = 0
  const body = bodyCount(pack)
  if (body > 0) count += body / (1 - B + (B * bodyLength) / average.body)
  const title = titleCount(pack)
  if (title > 0) count += (TITLE_WEIGHT * title) / (1 - B + (B * titleLength) / average.title)
  return hasExtra(pack) ? count + EXTRA_WEIGHT : count
}

/** The more of a word, the less one more says. */
export const saturate = (count: number): number => (count * (K1 + 1)) / (count + K1)
