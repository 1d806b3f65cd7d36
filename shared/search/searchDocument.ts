import type { ItemId, LedgerId, MemberId } from "../kernel/ids.ts"

export const SEARCH_KINDS = ["person", "post", "comment", "community", "tag"] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One thing that can be found, as its projection tells it now. */
export interface SearchDocument {
  /** Unique in a site; see documentId.ts. */
  readonly id: string
  readonly kind: SearchKind
  /** A post's title, a person's name, a community's name, a tag; of a comment the title of its post, which is shown, not searched. */
  readonly title: string
  /** Markdown; of a person their job and whatever else their profile says. */
  readonly text: string
  /** The community by whose rights it is read; null for people and tags. */
  readonly ledger: LedgerId | null
  /** The post, or the post of the comment. */
  readonly post: ItemId | null
  /** Who wrote it; the person themselves. */
  readonly member: MemberId | null
  /** Epoch milliseconds by its author's clock; 0 where a date says nothing. */
  readonly at: number
  /** Folded, without their sign. */
  readonly tags: readonly string[]
  /** What sort of post it is, by the names of `PostKind`. */
  readonly sort: string | null
  /** A primary subtag of BCP 47, where its author said so; null: to be found out. */
  readonly language: string | null
  readonly hasFile: boolean
}

/** Differs whenever what the index holds of the document would differ. */
export type Stamp = number
