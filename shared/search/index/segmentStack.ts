import type { Stamp } from "../searchDocument.ts"
import type { AnalysedDocument, Vocabulary } from "./analysedDocument.ts"
import { hasBit, setBit } from "./bitmap.ts"
import { buildSegment, countTerms } from "./buildSegment.ts"
import { chooseMerge } from "./chooseMerge.ts"
import { hashId } from "./idCodec.ts"
import { createLiveSegment, idOf, type LiveSegment } from "./liveSegment.ts"
import { mergeSegments } from "./mergeSegments.ts"
import { findHashAt, findTermAt, type Segment } from "./segment.ts"
import { createTotals, type Totals } from "./totals.ts"

/** So many of the newest are read through rather than indexed. */
export const MEMTABLE_DOCUMENTS = 128
/** While much comes at once, segments begin larger. */
export const BULK_DOCUMENTS = 8_192

/** Where a document stands. */
interface Place {
  readonly live: LiveSegment
  readonly document: number
}

/** Sealed segments, and the newest documents on top. */
export interface SegmentStack {
  readonly vocabulary: Vocabulary
  readonly totals: Readonly<Totals>
  segments(): readonly LiveSegment[]
  memtable(): readonly AnalysedDocument[]
  /** Takes the place of what had the same id. @param bulk much more is about to come */
  put(document: AnalysedDocument, bulk: boolean): void
  /** True where it was there. */
  remove(id: string): boolean
  stampOf(id: string): Stamp | undefined
  /** In how many documents a term stands, those deleted since included. */
  frequency(term: number): number
  /** Everything under a community's code. */
  idsOf(ledger: number): readonly string[]
  /** Seals what is pending, however little. */
  seal(): void
  /**
   * A merge to be done slice by slice, or null where none is due.
   * @param thorough segments of which anything is deleted are written anew, too
   */
  maintain(thorough?: boolean): Generator<void, void> | null
  /** Terms of what was removed for good: some of their words may stand nowhere any more. */
  readonly suspects: Set<number>
  /** Every document that holds a term, one after the other. */
  holders(term: number): Iterable<string>
  /** Terms that stand in any document, those deleted in their segments included. */
  usedTerms(): ReadonlySet<number>
}

export const createSegmentStack = (
  vocabulary: Vocabulary,
  stored: readonly LiveSegment[] = [],
  createName: () => string = () => "",
  suspects: Set<number> = new Set(),
): SegmentStack => {
  let segments: readonly LiveSegment[] = stored
  const pending = new Map<string, AnalysedDocument>()
  const totals = createTotals(stored)

  /** What was looked for last and is not there: it is about to be put, and need not be looked for again. */
  let absent: string | null = null
  const find = (id: string): Place | undefined => {
    if (id === absent || segments.length === 0) return undefined
    const hash = hashId(id)
    for (const live of segments) {
      const { hashes, hashOwners } = live.segment
      for (let at = findHashAt(live.segment, hash); hashes[at] === hash; at++) {
        const document = hashOwners[at] ?? 0
        if (!hasBit(live.deleted, document) && idOf(live, document, vocabulary) === id) return { live, document }
      }
    }
    absent = id
    return undefined
  }
  const removeSealed = (id: string): boolean => {
    const place = find(id)
    if (!place) return false
    const { live, document } = place
    setBit(live.deleted, document)
    live.deletedCount += 1
    totals.remove(live.segment.titleLengths[document] ?? 0, live.segment.bodyLengths[document] ?? 0)
    return true
  }
  const remove = (id: string): boolean => {
    fresh = null
    const pended = pending.get(id)
    if (!pended) return removeSealed(id)
    pending.delete(id)
    for (const term of pended.terms) suspects.add(term)
    totals.remove(pended.titleLength, pended.bodyLength)
    return true
  }
  /** Of the newest documents: of a small site they are all there is. */
  let fresh: ReadonlyMap<number, number> | null = null
  const seal = (): void => {
    fresh = null
    if (pending.size === 0) return
    const segment = buildSegment([...pending.values()], vocabulary.ledgers)
    pending.clear()
    absent = null
    segments = [...segments, createLiveSegment(createName(), segment)]
  }
  function* merge(inputs: readonly LiveSegment[]): Generator<void, void> {
    const before = inputs.map(({ deleted }) => deleted.slice())
    for (const live of inputs) yield* noteDeleted(live, suspects)
    const segment = yield* mergeSegments(inputs)
    const merged = createLiveSegment(createName(), segment)
    carryDeletions(inputs, before, merged)
    segments = [...segments.filter((live) => !inputs.includes(live)), ...(segment.documents > 0 ? [merged] : [])]
  }

  return {
    vocabulary,
    totals,
    segments: () => segments,
    memtable: () => [...pending.values()],
    put(document, bulk) {
      remove(document.id)
      pending.set(document.id, document)
      totals.add(document.titleLength, document.bodyLength)
      if (pending.size >= (bulk ? BULK_DOCUMENTS : MEMTABLE_DOCUMENTS)) seal()
    },
    remove,
    frequency(term) {
      let sum = 0
      for (const { segment } of segments) {
        const place = findTermAt(segment, term)
        if (place >= 0) sum += (segment.starts[place + 1] ?? 0) - (segment.starts[place] ?? 0)
      }
      // While much comes at once, what is about to be sealed is not counted.
      if (pending.size > MEMTABLE_DOCUMENTS) return sum
      fresh ??= countTerms(pending.values())
      return sum + (fresh.get(term) ?? 0)
    },
    stampOf(id) {
      const pended = pending.get(id)
      if (pended) return pended.stamp
      const place = find(id)
      return place?.live.segment.stamps[place.document]
    },
    idsOf(ledger) {
      const ids = [...pending.values()].filter((document) => document.ledger === ledger).map(({ id }) => id)
      for (const live of segments)
        for (let document = 0; document < live.segment.documents; document++)
          if (live.segment.ledgers[document] === ledger && !hasBit(live.deleted, document))
            ids.push(idOf(live, document, vocabulary))
      return ids
    },
    seal,
    maintain(thorough = false) {
      const worn = thorough ? segments.find(({ deletedCount }) => deletedCount > 0) : undefined
      const inputs = chooseMerge(segments) ?? (worn ? [worn] : null)
      return inputs && merge(inputs)
    },
    suspects,
    *holders(term) {
      for (const document of pending.values()) if (document.terms.includes(term)) yield document.id
      for (const live of segments)
        for (const document of documentsWithTerm(live.segment, term))
          if (!hasBit(live.deleted, document)) yield idOf(live, document, vocabulary)
    },
    usedTerms() {
      const used = new Set<number>()
      for (const { terms } of pending.values()) for (const term of terms) used.add(term)
      for (const { segment } of segments) for (const term of segment.termIds) used.add(term)
      return used
    },
  }
}

function* documentsWithTerm(segment: Segment, term: number): Generator<number> {
  const place = findTermAt(segment, term)
  if (place < 0) return
  const end = segment.starts[place + 1] ?? 0
  for (let at = segment.starts[place] ?? 0; at < end; at++) yield segment.postingDocuments[at] ?? 0
}

/** How many postings are looked at before others have their turn. */
const SLICE_POSTINGS = 200_000

/** The terms of what is deleted in a segment, which its merge leaves out. */
function* noteDeleted({ segment, deleted, deletedCount }: LiveSegment, terms: Set<number>): Generator<void> {
  if (deletedCount === 0) return
  const { termIds, starts, postingDocuments } = segment
  let looked = 0
  for (const [place, term] of termIds.entries()) {
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0]
    for (let at = from; at < to; at++)
      if (hasBit(deleted, postingDocuments[at] ?? 0)) {
        terms.add(term)
        break
      }
    looked += to - from
    if (looked < SLICE_POSTINGS) continue
    looked = 0
    yield
  }
}

/** What was deleted in the inputs while they were being merged is deleted in the outcome. */
const carryDeletions = (inputs: readonly LiveSegment[], before: readonly Uint8Array[], merged: LiveSegment): void => {
  let number = 0
  for (const [at, { segment, deleted }] of inputs.entries())
    for (let document = 0; document < segment.documents; document++) {
      if (hasBit(before[at] ?? deleted, document)) continue
      if (hasBit(deleted, document)) {
        setBit(merged.deleted, number)
        merged.deletedCount += 1
      }
      number += 1
    }
}
