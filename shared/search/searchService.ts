import type { ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { SearchKind } from "./searchDocument.ts"

/** Everything that this member may read, found on this device. Nothing that is typed leaves it. */
export interface SearchService {
  /** The latest wins: a query that another overtook answers null. Rejects never. */
  query(query: SearchQuery): Promise<SearchAnswer | null>
  /** Questions about the same as a text that is being written, the nearest first; none rather than far ones. */
  similar(draft: { readonly title: string; readonly text: string }, limit: number): Promise<readonly SearchHit[]>
  readonly state: Observable<SearchState>
}

export type SearchState =
  /** The index is being read from the disk, or made for the first time. */
  | { readonly kind: "opening" }
  /** `done` of `total` items are in the index; what is found meanwhile is not everything. */
  | { readonly kind: "indexing"; readonly done: number; readonly total: number; readonly rebuilding: boolean }
  /** What is loaded is in the index; older quarters are still being read from the store. */
  | { readonly kind: "reading"; readonly documents: number }
  | { readonly kind: "ready"; readonly documents: number }
  /** This window has no index: its worker could not start, or ended. */
  | { readonly kind: "unavailable" }

export interface SearchQuery {
  /** As typed, filters included: `congés from:léa in:"Atelier Nord" after:2026-03 -samedi "salle blanche"`. */
  readonly text: string
  /** On top of those in the text. */
  readonly filters: SearchFilters
  readonly order: "relevance" | "date"
  /** How many of the best to leave out, and how many to give. */
  readonly skip: number
  readonly limit: number
  /** Counting costs: the palette does without. */
  readonly counts: boolean
}

/** Those of one list are alternatives; several lists all apply. An empty one filters nothing. */
export interface SearchFilters {
  readonly kinds: readonly SearchKind[]
  /** Of posts: `question`, `practice`… */
  readonly sorts: readonly string[]
  readonly members: readonly MemberId[]
  readonly communities: readonly LedgerId[]
  /** Folded. */
  readonly tags: readonly string[]
  /** Epoch milliseconds: from this instant on. */
  readonly after: number | null
  /** Epoch milliseconds: earlier than this instant. */
  readonly before: number | null
  readonly hasFile: boolean
}

export const NO_FILTERS: SearchFilters = {
  kinds: [],
  sorts: [],
  members: [],
  communities: [],
  tags: [],
  after: null,
  before: null,
  hasFile: false,
}

export interface SearchAnswer {
  /** Those after the first `total` hold only some of the words: they fill a list that would be short. */
  readonly hits: readonly SearchHit[]
  /** How many there are in all, as `matched` says. */
  readonly total: number
  /**
   * How the words were taken: all of them; all, after correcting some; or any of them, because nothing has them all.
   * Screens say the last two plainly.
   */
  readonly matched: "all" | "corrected" | "any"
  /** Words that stand nowhere, and what was searched instead. */
  readonly corrections: readonly { readonly typed: string; readonly meant: string }[]
  /** The query as it was searched, with its corrections; null where nothing was corrected. */
  readonly didYouMean: string | null
  /** Null where they were not asked for. */
  readonly counts: SearchCounts | null
  /** False while the index is being made: more may be found later. */
  readonly complete: boolean
  /** Filters in the text that name nobody and nothing; they find nothing. */
  readonly unknownFilters: readonly string[]
}

/** Over all that matched, whatever the limit; the most frequent first. */
export interface SearchCounts {
  readonly kinds: readonly Count<SearchKind>[]
  readonly sorts: readonly Count<string>[]
  /** Who wrote what matched: people who know about it. */
  readonly members: readonly Count<MemberId>[]
  readonly communities: readonly Count<LedgerId>[]
  readonly tags: readonly Count<string>[]
}

export interface Count<Value> {
  readonly value: Value
  readonly count: number
}

/** Text to show, and the parts of it that matched: from, to in UTF-16 code units, ascending, apart. */
export interface Marked {
  readonly text: string
  readonly marks: readonly (readonly [from: number, to: number])[]
}

export interface SearchHit {
  readonly id: string
  readonly kind: SearchKind
  /** Of a comment: its post's; may be empty for a post. */
  readonly title: Marked
  /** The best part of the text, without Markdown; may be empty. */
  readonly snippet: Marked
  readonly member: { readonly id: MemberId; readonly name: Marked } | null
  readonly community: { readonly ledger: LedgerId; readonly name: string } | null
  /** For posts the item itself, for comments their post. */
  readonly post: ItemId | null
  /** The comment, where it is one. */
  readonly comment: ItemId | null
  /** Folded, where it is a tag. */
  readonly tag: string | null
  readonly sort: string | null
  /** Of its own words, as a primary subtag of BCP 47; null where it is hard to tell. */
  readonly language: string | null
  /** Epoch milliseconds, or 0. */
  readonly at: number
  /** Where the words were found. */
  readonly why: readonly ("title" | "text" | "author" | "tag")[]
  /** Words of the query, as typed, that it does not hold. */
  readonly missing: readonly string[]
}
