/** So many words of a query are looked up; of more, the rarest. */
export const MAX_WORDS = 8

export interface PlannedTerm {
  readonly term: number
  /** 1 for the word itself, less for what it was expanded to. */
  readonly weight: number
}

/** Terms that stand for one word of the query. */
export interface Group {
  readonly terms: readonly PlannedTerm[]
  /** Of inverse document frequency; 0 for what filters without saying what a document is about. */
  readonly idf: number
  /** Documents that its terms stand in, counted for each term. */
  readonly postings: number
  /** Its bit in a document's mask. */
  readonly bit: number
}

export type Accepts = (document: {
  readonly kind: number
  readonly ledger: number
  readonly member: number
  readonly sort: number
  /** Seconds since 1970. */
  readonly at: number
}) => boolean

/** A query as segments answer it. */
export interface Plan {
  readonly groups: readonly Group[]
  /** Bits that a document needs all of; others only add to its score. */
  readonly required: number
  /** Bits of which it needs one: without any of them it holds too little, whatever else it has. 0 where all will do. */
  readonly essential: number
  /** Terms of which it may hold none. */
  readonly excluded: readonly number[]
  readonly accepts: Accepts
  /** Postings read so far, for whoever asks what a query costs. */
  visited: number
}
