/** A file of the index: columns, or a dictionary. */
export type StoredFile = ArrayBuffer | StoredDictionary

/** Lists of texts are one a line, lists of numbers are of varying length (see varints.ts). */
export interface StoredDictionary {
  /** Of words in order: what differs from the one before, and how much is kept of it, in UTF-16 code units. */
  readonly endings: string
  readonly kept: Uint8Array
  readonly frequencies: Uint8Array
  /** One number or two for each word: of its stem in French, and whether it has another in English, and which. */
  readonly stems: Uint8Array
  /** Of stems in the order in which words name them first: the same, of that word. */
  readonly stemEndings: string
  readonly stemKept: Uint8Array
  /** Terms that are no stem of any word, and their numbers. */
  readonly others: string
  readonly otherIds: Uint8Array
  readonly termCount: number
}

/** Which files make up the index, and what its numbers mean. */
export interface Manifest {
  /** Of the analysis: another one's files are not read. */
  readonly version: number
  readonly segments: readonly { readonly name: string; readonly deleted: string | null }[]
  readonly dictionary: string
  readonly ledgers: readonly string[]
  readonly members: readonly string[]
  readonly sorts: readonly string[]
  /** Terms of what was removed or worded anew: some of their words may stand nowhere any more. */
  readonly suspects: readonly number[]
  /** These words are to go. */
  readonly forgetting: boolean
}

export interface StorageChange {
  readonly put: ReadonlyMap<string, StoredFile>
  readonly remove: readonly string[]
  readonly manifest: Manifest
}

/** Where an index is kept between starts. It can always be made anew: nothing here is the only copy of anything. */
export interface SearchStorage {
  /** What was written last as a whole; `unknown` until it is parsed. Null where there is nothing. */
  load(): Promise<{ readonly manifest: unknown; readonly files: ReadonlyMap<string, unknown> } | null>
  /** All of it or nothing, whenever the power fails. */
  write(change: StorageChange): Promise<void>
  clear(): Promise<void>
}
