import MiniSearch, { type SearchResult } from "minisearch"
import { fold } from "../../../shared/search/words/fold.ts"
import type { CorpusDocument } from "./corpus.ts"

const OPTIONS = {
  fields: ["title", "author", "text"],
  processTerm: (term: string) => fold(term) || null,
  searchOptions: { boost: { title: 4, author: 2 } },
}

export type Tuned = MiniSearch<CorpusDocument>

/** MiniSearch with folding and the same weights of fields. */
export const createTunedMiniSearch = (): Tuned => new MiniSearch<CorpusDocument>(OPTIONS)
export const loadTunedMiniSearch = (json: string): Tuned => MiniSearch.loadJSON<CorpusDocument>(json, OPTIONS)

const fuzzy = (term: string): number => (term.length >= 8 ? 2 : Number(term.length >= 4))

/** The same cascade: all words, the last as a prefix; then with typos; then any word. */
export const searchTuned = (index: Tuned, text: string): readonly SearchResult[] => {
  const isOpen = !text.endsWith(" ")
  const prefix = (_term: string, at: number, terms: readonly string[]): boolean => isOpen && at === terms.length - 1
  const all = index.search(text, { combineWith: "AND", prefix })
  if (all.length > 0) return all
  const near = index.search(text, { combineWith: "AND", prefix, fuzzy })
  return near.length > 0 ? near : index.search(text, { combineWith: "OR", prefix, fuzzy })
}
