import { fillHashes } from "./buildSegment.ts"
import { hasBit } from "./bitmap.ts"
import { allocateSegment, type Segment } from "./segment.ts"

export interface MergeInput {
  readonly segment: Segment
  /** Bitmap over its documents: these are left out. */
  readonly deleted: Uint8Array
}

/** How many postings are moved before others have their turn. */
const SLICE_POSTINGS = 50_000
const LEFT_OUT = -1

interface Source extends MergeInput {
  /** New number by old, or LEFT_OUT. */
  readonly numbers: Int32Array
  /** Nothing of it is left out: its numbers are the old ones, and as many more as that of its first. */
  readonly isWhole: boolean
  /** The term that is next to be merged. */
  at: number
}

/**
 * One segment of several, without reading any text again; what was deleted meanwhile is the caller's to delete in it.
 * Yields now and then, so that a query need not wait for it.
 */
export function* mergeSegments(inputs: readonly MergeInput[]): Generator<void, Segment> {
  const sources = numberDocuments(inputs)
  const { terms, postings } = yield* countSurvivors(sources)
  const documents = sources.reduce(
    (sum, { numbers }) => sum + numbers.filter((number) => number !== LEFT_OUT).length,
    0,
  )
  const idBytes = sources.reduce((sum, source) => sum + survivingIdBytes(source), 0)
  const merged = allocateSegment({ documents, terms, postings, idBytes })
  copyDocuments(merged, sources)
  yield
  yield* copyPostings(merged, sources)
  return merged
}

const numberDocuments = (inputs: readonly MergeInput[]): readonly Source[] => {
  let next = 0
  return inputs.map(({ segment, deleted }) => {
    // Its own copy: what is deleted while merging must not change the numbers.
    const kept = deleted.slice()
    const numbers = Int32Array.from({ length: segment.documents }, (_, document) =>
      hasBit(kept, document) ? LEFT_OUT : next++,
    )
    return { segment, deleted: kept, numbers, isWhole: !numbers.includes(LEFT_OUT), at: 0 }
  })
}

const survivingIdBytes = ({ segment, numbers, isWhole }: Source): number => {
  if (isWhole) return segment.idBytes
  let sum = 0
  for (let at = 0; at < segment.documents; at++)
    if (numbers[at] !== LEFT_OUT) sum += (segment.idStarts[at + 1] ?? 0) - (segment.idStarts[at] ?? 0)
  return sum
}

/** The least term that any source has next; Infinity at the end. */
const nextTerm = (sources: readonly Source[]): number => {
  let least = Number.POSITIVE_INFINITY
  for (const { segment, at } of sources) {
    const term = segment.termIds[at]
    if (term !== undefined && term < least) least = term
  }
  return least
}

/** Calls for each term with the sources that have it, ascending; yields between slices. */
function* eachTerm(
  sources: readonly Source[],
  take: (term: number, source: Source, from: number, to: number) => void,
): Generator<void> {
  for (const source of sources) source.at = 0
  let moved = 0
  for (let term = nextTerm(sources); term !== Number.POSITIVE_INFINITY; term = nextTerm(sources)) {
    for (const source of sources) {
      const { segment, at } = source
      if (segment.termIds[at] !== term) continue
      const from = segment.starts[at] ?? 0
      const to = segment.starts[at + 1] ?? 0
      take(term, source, from, to)
      source.at += 1
      moved += to - from
    }
    if (moved < SLICE_POSTINGS) continue
    moved = 0
    yield
  }
}

function* countSurvivors(sources: readonly Source[]): Generator<void, { terms: number; postings: number }> {
  let terms = 0
  let postings = 0
  let last = LEFT_OUT
  yield* eachTerm(sources, (term, { segment, numbers, isWhole }, from, to) => {
    if (isWhole) {
      postings += to - from
      if (term !== last) terms += 1
      last = term
      return
    }
    for (let at = from; at < to; at++) {
      if (numbers[segment.postingDocuments[at] ?? 0] === LEFT_OUT) continue
      postings += 1
      if (term !== last) terms += 1
      last = term
    }
  })
  return { terms, postings }
}

function* copyPostings(merged: Segment, sources: readonly Source[]): Generator<void> {
  const { termIds, starts, postingDocuments, packs } = merged
  let place = 0
  let terms = 0
  let last = LEFT_OUT
  yield* eachTerm(sources, (term, { segment, numbers }, from, to) => {
    for (let at = from; at < to; at++) {
      const number = numbers[segment.postingDocuments[at] ?? 0] ?? LEFT_OUT
      if (number === LEFT_OUT) continue
      if (term !== last) {
        termIds[terms] = term
        starts[terms] = place
        terms += 1
        last = term
      }
      postingDocuments[place] = number
      packs[place] = segment.packs[at] ?? 0
      place += 1
    }
  })
  starts[terms] = place
}

const COLUMNS = ["ats", "stamps", "ledgers", "members", "bodyLengths", "kinds", "sorts", "titleLengths"] as const

const copyDocuments = (merged: Segment, sources: readonly Source[]): void => {
  const hashes = new Uint32Array(merged.documents)
  let start = 0
  for (const { segment, numbers, isWhole } of sources) {
    for (let at = 0; at < segment.documents; at++) {
      const number = numbers[segment.hashOwners[at] ?? 0] ?? LEFT_OUT
      if (number !== LEFT_OUT) hashes[number] = segment.hashes[at] ?? 0
    }
    if (isWhole && segment.documents > 0) {
      const first = numbers[0] ?? 0
      for (const column of COLUMNS) merged[column].set(segment[column], first)
      merged.ids.set(segment.ids, start)
      for (let at = 0; at < segment.documents; at++) merged.idStarts[first + at] = start + (segment.idStarts[at] ?? 0)
      start += segment.idBytes
      continue
    }
    for (const [at, number] of numbers.entries()) {
      if (number === LEFT_OUT) continue
      for (const column of COLUMNS) merged[column][number] = segment[column][at] ?? 0
      const id = segment.ids.subarray(segment.idStarts[at], segment.idStarts[at + 1])
      merged.idStarts[number] = start
      merged.ids.set(id, start)
      start += id.length
    }
  }
  merged.idStarts[merged.documents] = start
  fillHashes(merged, hashes)
}
