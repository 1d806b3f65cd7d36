import type { AnalysedDocument } from "./analysedDocument.ts"
import type { Codes } from "./codes.ts"
import { encodeId, hashId } from "./idCodec.ts"
import { allocateSegment, MAX_SEGMENT_DOCUMENTS, type Segment } from "./segment.ts"

const MAX_SORT_CODE = 255

/** Turns what was analysed into columns. */
export const buildSegment = (documents: readonly AnalysedDocument[], ledgers: Codes): Segment => {
  const ids = documents.map(({ id, ledger }) => encodeId(id, ledgers.name(ledger)))
  const counts = countByTerm(documents)
  const terms = Uint32Array.from(listTerms(counts))
  const segment = allocateSegment({
    documents: documents.length,
    terms: terms.length,
    postings: documents.reduce((sum, document) => sum + document.terms.length, 0),
    idBytes: ids.reduce((sum, id) => sum + id.length, 0),
  })
  segment.termIds.set(terms)
  fillDocuments(segment, documents, ids)
  fillHashes(
    segment,
    documents.map(({ id }) => hashId(id)),
  )
  fillPostings(segment, documents, counts)
  return segment
}

/** In how many of the documents each term stands. */
export const countTerms = (documents: Iterable<AnalysedDocument>): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { terms } of documents) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** The same by term, for many documents. */
const countByTerm = (documents: readonly AnalysedDocument[]): Uint32Array => {
  let last = 0
  for (const { terms } of documents) for (let at = 0; at < terms.length; at++) last = Math.max(last, terms[at] ?? 0)
  const counts = new Uint32Array(last + 1)
  for (const { terms } of documents)
    for (let at = 0; at < terms.length; at++) counts[terms[at] ?? 0] = (counts[terms[at] ?? 0] ?? 0) + 1
  return counts
}

const listTerms = (counts: Uint32Array): readonly number[] => {
  const terms: number[] = []
  for (let term = 0; term < counts.length; term++) if (counts[term] !== 0) terms.push(term)
  return terms
}

const fillDocuments = (segment: Segment, documents: readonly AnalysedDocument[], ids: readonly Uint8Array[]): void => {
  let start = 0
  for (const [at, document] of documents.entries()) {
    segment.idStarts[at] = start
    segment.ids.set(ids[at] ?? [], start)
    start += ids[at]?.length ?? 0
    segment.ats[at] = document.at
    segment.stamps[at] = document.stamp
    segment.ledgers[at] = document.ledger
    segment.members[at] = document.member
    segment.bodyLengths[at] = document.bodyLength
    segment.kinds[at] = document.kind
    segment.sorts[at] = Math.min(document.sort, MAX_SORT_CODE)
    segment.titleLengths[at] = document.titleLength
  }
  segment.idStarts[documents.length] = start
}

/** @param hashes by document */
export const fillHashes = (segment: Segment, hashes: ArrayLike<number>): void => {
  // Each with its owner in one number, which sorts without being compared by a function.
  const owned = new Float64Array(segment.documents)
  for (let owner = 0; owner < owned.length; owner++) owned[owner] = (hashes[owner] ?? 0) * MAX_SEGMENT_DOCUMENTS + owner
  owned.sort()
  for (let at = 0; at < owned.length; at++) {
    const [pair, hash] = [owned[at] ?? 0, Math.floor((owned[at] ?? 0) / MAX_SEGMENT_DOCUMENTS)]
    segment.hashes[at] = hash
    segment.hashOwners[at] = pair - hash * MAX_SEGMENT_DOCUMENTS
  }
}

const fillPostings = (segment: Segment, documents: readonly AnalysedDocument[], counts: Uint32Array): void => {
  const { termIds, starts, postingDocuments, packs } = segment
  const next = new Uint32Array(counts.length)
  let start = 0
  for (const [at, term] of termIds.entries()) {
    starts[at] = start
    next[term] = start
    start += counts[term] ?? 0
  }
  starts[termIds.length] = start
  for (const [number, document] of documents.entries())
    for (let at = 0; at < document.terms.length; at++) {
      const term = document.terms[at] ?? 0
      const place = next[term] ?? 0
      next[term] = place + 1
      postingDocuments[place] = number
      packs[place] = document.packs[at] ?? 0
    }
}
