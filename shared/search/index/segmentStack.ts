import type { Stamp } from "../searchDocument.ts"
import type { AnalysedDocument, Vocabulary } from "./analysedDocument.ts"
import { hasBit, setBit } from "./bitmap.ts"
import { buildSegment } from "./buildSegment.ts"
import { chooseMerge } from "./chooseMerge.ts"
import { hashId } from "./idCodec.ts"
import { createLiveSegment, idOf, type LiveSegment } from "./liveSegment.ts"
import { mergeSegments } from "./mergeSegments.ts"
import type { Segment } from "./segment.ts"
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
  /** Everything under a community's code. */
  idsOf(ledger: number): readonly string[]
  /** Seals what is pending, however little. */
  seal(): void
  /** A merge to be done slice by slice, or null where none is due. */
  maintain(): Generator<void, void> | null
}

export const createSegmentStack = (
  vocabulary: Vocabulary,
  stored: readonly LiveSegment[] = [],
  createName: () => string = () => "",
): SegmentStack => {
  let segments: readonly LiveSegment[] = stored
  const pending = new Map<string, AnalysedDocument>()
  const totals = createTotals(stored)

  const find = (id: string): Place | undefined => {
    const hash = hashId(id)
    for (const live of segments)
      for (const document of documentsWithHash(live.segment, hash))
        if (!hasBit(live.deleted, document) && idOf(live, document, vocabulary) === id) return { live, document }
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
    const fresh = pending.get(id)
    if (!fresh) return removeSealed(id)
    pending.delete(id)
    totals.remove(fresh.titleLength, fresh.bodyLength)
    return true
  }
  const seal = (): void => {
    if (pending.size === 0) return
    const segment = buildSegment([...pending.values()], vocabulary.ledgers)
    pending.clear()
    segments = [...segments, createLiveSegment(createName(), segment)]
  }
  function* merge(inputs: readonly LiveSegment[]): Generator<void, void> {
    const before = inputs.map(({ deleted }) => deleted.slice())
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
    stampOf(id) {
      const fresh = pending.get(id)
      if (fresh) return fresh.stamp
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
    maintain() {
      const inputs = chooseMerge(segments)
      return inputs && merge(inputs)
    },
  }
}

function* documentsWithHash({ hashes, hashOwners }: Segment, hash: number): Generator<number> {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] ?? 0) < hash) low = middle + 1
    else high = middle
  }
  for (let at = low; hashes[at] === hash; at++) yield hashOwners[at] ?? 0
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
