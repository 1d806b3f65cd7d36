import { withRoom } from "./growable.ts"
import { addToPack } from "./pack.ts"

/** Packs by term of the document that is being read, and its terms: left empty. */
let packs = new Uint8Array(1 << 16)
let touched = new Uint32Array(1 << 10)
let touchedCount = 0

/** Notes a term of the document that is being read, once more in a field. @param once of pack.ts */
export const count = (term: number, once: number): void => {
  if (term >= packs.length) packs = withRoom(packs, term + 1)
  const pack = packs[term] ?? 0
  if (pack === 0) {
    if (touchedCount === touched.length) touched = withRoom(touched, touchedCount + 1)
    touched[touchedCount++] = term
  }
  packs[term] = addToPack(pack, once)
}

/** What documents keep lies in pieces that many of them share: each with an array of its own is slow to make, and to collect. */
const SHARED = 1 << 14
let roomForTerms = new Uint32Array(SHARED)
let roomForPacks = new Uint8Array(SHARED)
let taken = 0

/** Those of the document that was read. */
export const takeTerms = (): { readonly terms: Uint32Array; readonly packs: Uint8Array } => {
  if (taken + touchedCount > roomForTerms.length) {
    const length = Math.max(SHARED, touchedCount)
    roomForTerms = new Uint32Array(length)
    roomForPacks = new Uint8Array(length)
    taken = 0
  }
  const terms = roomForTerms.subarray(taken, taken + touchedCount)
  const counted = roomForPacks.subarray(taken, taken + touchedCount)
  const [all, noted] = [packs, touched]
  for (let at = 0; at < terms.length; at++) {
    const term = noted[at] ?? 0
    terms[at] = term
    counted[at] = all[term] ?? 0
    all[term] = 0
  }
  taken += touchedCount
  touchedCount = 0
  return { terms, packs: counted }
}
