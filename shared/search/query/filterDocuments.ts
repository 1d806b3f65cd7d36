import { FILE_FLAG, kindCode, tagTerm, type Vocabulary } from "../index/analysedDocument.ts"
import { NO_TERM } from "../index/dictionary.ts"
import type { SearchFilters } from "../searchService.ts"
import { isSort } from "./filterWords.ts"
import type { NameTable } from "./names.ts"
import type { Accepts, PlannedTerm } from "./plan.ts"

const POST = kindCode("post")

/** Which documents pass: those that this member may read, and that every filter lets through. */
export const createAccepts = (
  filters: SearchFilters,
  { ledgers, members, sorts }: Vocabulary,
  names: NameTable,
): Accepts => {
  const { readable } = names.ledgersIn(ledgers)
  const isAsked = filters.communities.length > 0
  const allowed = isAsked
    ? new Set(filters.communities.map((ledger) => ledgers.find(ledger)).filter((code) => readable.has(code)))
    : readable
  const kinds = new Set(filters.kinds.map(kindCode))
  const sortCodes = new Set(filters.sorts.map((sort) => sorts.find(sort)))
  const memberCodes = new Set(filters.members.map((member) => members.find(member)))
  const after = filters.after === null ? 0 : Math.ceil(filters.after / 1000)
  const before = filters.before === null ? Number.POSITIVE_INFINITY : filters.before / 1000
  const isDated = filters.after !== null || filters.before !== null
  const asksKind = kinds.size > 0 || sortCodes.size > 0

  return ({ kind, ledger, member, sort, at }) => {
    // Code 0 is of no community: people and tags, which every member of the site may see.
    if (!allowed.has(ledger) && (ledger !== 0 || isAsked)) return false
    if (asksKind && !kinds.has(kind & ~FILE_FLAG) && !((kind & ~FILE_FLAG) === POST && sortCodes.has(sort)))
      return false
    if (memberCodes.size > 0 && !memberCodes.has(member)) return false
    if (isDated && (at === 0 || at < after || at >= before)) return false
    return !filters.hasFile || (kind & FILE_FLAG) !== 0
  }
}

/** What was asked for that no document has: a sort of later versions, or a tag. */
export const unknownValues = ({ sorts, tags }: SearchFilters, vocabulary: Vocabulary): readonly string[] => [
  ...sorts.filter((sort) => !isSort(sort) && vocabulary.sorts.find(sort) === 0),
  ...tags.filter((tag) => vocabulary.dictionary.findTerm(tagTerm(tag)) === NO_TERM),
]

/** Documents with any of these tags; null where no tag is asked for. */
export const tagTerms = ({ tags }: SearchFilters, { dictionary }: Vocabulary): readonly PlannedTerm[] | null => {
  if (tags.length === 0) return null
  return tags
    .map((tag) => dictionary.findTerm(tagTerm(tag)))
    .filter((term) => term !== NO_TERM)
    .map((term) => ({ term, weight: 1 }))
}
