import { hasBit } from "../index/bitmap.ts"
import type { LiveSegment } from "../index/liveSegment.ts"
import { findTermAt, MAX_SEGMENT_DOCUMENTS, type Segment } from "../index/segment.ts"
import type { Group, Plan } from "./plan.ts"
import { type Lengths, saturate, weightedCount } from "./relevance.ts"

/** Takes each document that matches: its score, and the bits of the groups that it holds. */
export type Take = (document: number, score: number, mask: number) => void

const EXCLUDED = 1 << 15
/** Looking a document up among postings costs about so many steps of walking through them. */
const LOOKUP_COST = 16

// One query runs at a time, one segment after the other: the scratch is shared, and left as it was found.
const scores = new Float32Array(MAX_SEGMENT_DOCUMENTS)
const masks = new Uint16Array(MAX_SEGMENT_DOCUMENTS)
const counts = new Float32Array(MAX_SEGMENT_DOCUMENTS)
const touched = new Uint16Array(MAX_SEGMENT_DOCUMENTS)
const counted = new Uint16Array(MAX_SEGMENT_DOCUMENTS)

export const matchSegment = (live: LiveSegment, plan: Plan, average: Lengths, take: Take): void => {
  const { segment, deleted } = live
  const { groups, required, essential } = plan
  if (groups.length === 0) return matchAll(live, plan, take)
  let found = 0
  let needed = 0
  // The rarest of the required first: the others are then only asked about documents that have it.
  const order = [...groups].sort(
    (one, other) => weightIn(plan, other) - weightIn(plan, one) || one.postings - other.postings,
  )
  for (const group of order) {
    const isAdded = needed === 0 && (essential === 0 || (group.bit & (essential | required)) !== 0)
    found = isAdded
      ? addGroup(segment, plan, group, average, found)
      : narrow(segment, plan, group, average, { found, needed })
    if (isRequired(group, required)) needed |= group.bit
    if (needed !== 0 && found === 0) break
  }
  exclude(segment, plan)
  for (let at = 0; at < found; at++) {
    const document = touched[at] ?? 0
    const mask = masks[document] ?? 0
    const score = scores[document] ?? 0
    masks[document] = 0
    scores[document] = 0
    if ((mask & required) !== required || mask >= EXCLUDED || hasBit(deleted, document)) continue
    if (isAccepted(segment, plan, document)) take(document, score, mask)
  }
  forgetExcluded(segment, plan)
}

/** Which documents are looked at is decided by those that come first. */
const weightIn = ({ required, essential }: Plan, { bit }: Group): number =>
  (bit & required) === 0 ? Number((bit & essential) !== 0) : 2

const isRequired = ({ bit }: Group, required: number): boolean => (bit & required) !== 0

const isAccepted = ({ kinds, ledgers, members, sorts, ats }: Segment, { accepts }: Plan, document: number): boolean =>
  accepts({
    kind: kinds[document] ?? 0,
    ledger: ledgers[document] ?? 0,
    member: members[document] ?? 0,
    sort: sorts[document] ?? 0,
    at: ats[document] ?? 0,
  })

/** Filters alone: everything that passes them. */
const matchAll = ({ segment, deleted }: LiveSegment, plan: Plan, take: Take): void => {
  exclude(segment, plan)
  plan.visited += segment.documents
  for (let document = 0; document < segment.documents; document++)
    if (!hasBit(deleted, document) && (masks[document] ?? 0) < EXCLUDED && isAccepted(segment, plan, document))
      take(document, 0, 0)
  forgetExcluded(segment, plan)
}

/** Everything that holds one of the group's terms. @returns how many documents are touched now */
const addGroup = (segment: Segment, plan: Plan, group: Group, average: Lengths, found: number): number => {
  const { postingDocuments, packs, starts, titleLengths, bodyLengths } = segment
  let count = 0
  for (const { term, weight } of group.terms) {
    const place = findTermAt(segment, term)
    if (place < 0) continue
    const from = starts[place] ?? 0
    const to = starts[place + 1] ?? 0
    plan.visited += to - from
    for (let at = from; at < to; at++) {
      const document = postingDocuments[at] ?? 0
      if (counts[document] === 0) counted[count++] = document
      const title = titleLengths[document] ?? 0
      const body = bodyLengths[document] ?? 0
      counts[document] = (counts[document] ?? 0) + weight * weightedCount(packs[at] ?? 0, title, body, average)
    }
  }
  let next = found
  for (let at = 0; at < count; at++) {
    const document = counted[at] ?? 0
    if (masks[document] === 0) touched[next++] = document
    settle(document, group)
  }
  return next
}

const settle = (document: number, { idf, bit }: Group): void => {
  scores[document] = (scores[document] ?? 0) + idf * saturate(counts[document] ?? 0)
  masks[document] = (masks[document] ?? 0) | bit
  counts[document] = 0
}

/** The group's terms in the documents that are looked at and have all that is needed, and in no others. */
const narrow = (
  segment: Segment,
  plan: Plan,
  group: Group,
  average: Lengths,
  { found, needed }: { readonly found: number; readonly needed: number },
): number => {
  const kept = isRequired(group, plan.required)
  for (const { term, weight } of group.terms) {
    const place = findTermAt(segment, term)
    if (place < 0) continue
    const from = segment.starts[place] ?? 0
    const to = segment.starts[place + 1] ?? 0
    const count = (posting: number, document: number): void => {
      const title = segment.titleLengths[document] ?? 0
      const body = segment.bodyLengths[document] ?? 0
      counts[document] =
        (counts[document] ?? 0) + weight * weightedCount(segment.packs[posting] ?? 0, title, body, average)
    }
    if (found * LOOKUP_COST < to - from) {
      plan.visited += found
      for (let at = 0; at < found; at++) {
        const document = touched[at] ?? 0
        const posting = findPosting(segment, document, from, to)
        if (posting >= 0) count(posting, document)
      }
    } else {
      plan.visited += to - from
      for (let posting = from; posting < to; posting++) {
        const document = segment.postingDocuments[posting] ?? 0
        const mask = masks[document] ?? 0
        if (mask !== 0 && (mask & needed) === needed) count(posting, document)
      }
    }
  }
  return keepHolders(group, kept, found)
}

/** Drops the documents without the group, where it is required; scores the others. */
const keepHolders = (group: Group, required: boolean, found: number): number => {
  let next = 0
  for (let at = 0; at < found; at++) {
    const document = touched[at] ?? 0
    if (counts[document] !== 0) settle(document, group)
    else if (required) {
      masks[document] = 0
      scores[document] = 0
      continue
    }
    touched[next++] = document
  }
  return next
}

const findPosting = ({ postingDocuments }: Segment, document: number, from: number, to: number): number => {
  let low = from
  let high = to - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = postingDocuments[middle] ?? 0
    if (found === document) return middle
    if (found < document) low = middle + 1
    else high = middle - 1
  }
  return -1
}

const eachExcluded = (segment: Segment, plan: Plan, visit: (document: number) => void): void => {
  for (const term of plan.excluded) {
    const place = findTermAt(segment, term)
    if (place < 0) continue
    const from = segment.starts[place] ?? 0
    const to = segment.starts[place + 1] ?? 0
    plan.visited += to - from
    for (let at = from; at < to; at++) visit(segment.postingDocuments[at] ?? 0)
  }
}

const exclude = (segment: Segment, plan: Plan): void =>
  eachExcluded(segment, plan, (document) => void (masks[document] = (masks[document] ?? 0) | EXCLUDED))

const forgetExcluded = (segment: Segment, plan: Plan): void =>
  eachExcluded(segment, plan, (document) => void (masks[document] = 0))
