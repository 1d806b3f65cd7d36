import type { LedgerId, MemberId } from "../../kernel/ids.ts"
import { type AnalysedDocument, FILE_FLAG, type Vocabulary } from "../index/analysedDocument.ts"
import { createBitmap, hasBit, setBit } from "../index/bitmap.ts"
import type { LiveSegment } from "../index/liveSegment.ts"
import { findTermAt } from "../index/segment.ts"
import { SEARCH_KINDS } from "../searchDocument.ts"
import type { Count, SearchCounts } from "../searchService.ts"

/** Counts what matched, as it is met. */
export interface Tally {
  takeSealed(live: LiveSegment, document: number): void
  /** After the last of a segment. */
  endSegment(live: LiveSegment): void
  takeFresh(document: AnalysedDocument): void
  counts(): SearchCounts
}

const PERSON = SEARCH_KINDS.indexOf("person")
/** So many of each list are of use. */
const MAX_COUNTS = 20

export const createTally = ({ dictionary, ledgers, members, sorts }: Vocabulary): Tally => {
  const kinds = new Map<number, number>()
  const bySort = new Map<number, number>()
  const byMember = new Map<number, number>()
  const byLedger = new Map<number, number>()
  const byTag = new Map<number, number>()
  const tags = listTags(dictionary)
  let matched: Uint8Array | null = null

  const take = (kind: number, sort: number, member: number, ledger: number): void => {
    increment(kinds, kind & ~FILE_FLAG)
    if (sort !== 0) increment(bySort, sort)
    // That somebody bears the name that was looked for does not make them an author.
    if (member !== 0 && (kind & ~FILE_FLAG) !== PERSON) increment(byMember, member)
    if (ledger !== 0) increment(byLedger, ledger)
  }
  return {
    takeSealed(live, document) {
      const { kinds, sorts, members, ledgers } = live.segment
      matched ??= createBitmap(live.segment.documents)
      setBit(matched, document)
      take(kinds[document] ?? 0, sorts[document] ?? 0, members[document] ?? 0, ledgers[document] ?? 0)
    },
    endSegment({ segment }) {
      for (const tag of matched ? tags : []) {
        const place = findTermAt(segment, tag)
        if (place < 0) continue
        for (let at = segment.starts[place] ?? 0; at < (segment.starts[place + 1] ?? 0); at++)
          if (matched && hasBit(matched, segment.postingDocuments[at] ?? 0)) increment(byTag, tag)
      }
      matched = null
    },
    takeFresh({ kind, sort, member, ledger, terms }) {
      take(kind, sort, member, ledger)
      for (const term of terms) if (isTag(dictionary.term(term))) increment(byTag, term)
    },
    counts: () => ({
      kinds: sorted(kinds).flatMap(([code, count]) => {
        const value = SEARCH_KINDS[code]
        return value ? [{ value, count }] : []
      }),
      sorts: named<string>(bySort, sorts.name),
      members: named<MemberId>(byMember, members.name),
      communities: named<LedgerId>(byLedger, ledgers.name),
      tags: named<string>(byTag, (term) => dictionary.term(term).slice(1)),
    }),
  }
}

/** @param name gives what was put in under that code */
const named = <Value>(counts: ReadonlyMap<number, number>, name: (code: number) => string | null): Count<Value>[] =>
  sorted(counts).flatMap(([code, count]) => {
    const value = name(code)
    return value === null ? [] : [{ value: value as Value, count }]
  })

const isTag = (term: string): boolean => term.startsWith("#")

const listTags = ({ termCount, term }: Vocabulary["dictionary"]): readonly number[] => {
  const tags: number[] = []
  for (let id = 0; id < termCount(); id++) if (isTag(term(id))) tags.push(id)
  return tags
}

const increment = (counts: Map<number, number>, code: number): void =>
  void counts.set(code, (counts.get(code) ?? 0) + 1)

const sorted = (counts: ReadonlyMap<number, number>): readonly (readonly [number, number])[] =>
  [...counts].sort(([, one], [, other]) => other - one).slice(0, MAX_COUNTS)
