import { createCodes } from "../../../shared/search/index/codes.ts"
import { createDictionary } from "../../../shared/search/index/dictionary.ts"
import { createSegmentStack } from "../../../shared/search/index/segmentStack.ts"
import { findDocuments } from "../../../shared/search/query/answerQuery.ts"
import { createNameTable } from "../../../shared/search/query/names.ts"
import { createSearchEngine, type SearchEngine } from "../../../shared/search/room/searchEngine.ts"
import { NO_FILTERS, type SearchAnswer } from "../../../shared/search/searchService.ts"
import { authors, communities, type CorpusDocument } from "./corpus.ts"

/** Palabre's index in memory, over documents that are held beside it as the projections hold them. */
export const createOurs = (documents: ReadonlyMap<string, CorpusDocument>): SearchEngine => {
  const vocabulary = {
    dictionary: createDictionary(),
    ledgers: createCodes(),
    members: createCodes(),
    sorts: createCodes(),
  }
  let made = 0
  // Each its own file: under one name all but the last would be neither written nor read.
  const stack = createSegmentStack(vocabulary, [], () => `segment-${++made}`)
  const engine = createSearchEngine({
    stack,
    now: () => Date.UTC(2026, 10, 1),
    read: async (ids) => ids.map((id) => documents.get(id) ?? null),
  })
  engine.setNames({ me: null, members: authors, communities })
  return engine
}

export const searchOurs = (engine: SearchEngine, text: string, limit = 10): Promise<SearchAnswer> =>
  engine.query({ text, filters: NO_FILTERS, order: "relevance", skip: 0, limit, counts: false }, true)

const names = createNameTable({ me: null, members: authors, communities })

/** The best documents by the index alone, without texts and snippets, as other indexes answer. */
export const findOurs = ({ stack }: SearchEngine, text: string): readonly string[] => {
  const query = { text, filters: NO_FILTERS, order: "relevance", skip: 0, limit: 20, counts: false } as const
  return findDocuments(query, { stack, names, now: Date.UTC(2026, 10, 1) }).best.map(({ id }) => id)
}

/** Merges until nothing is due. */
export const settle = (engine: SearchEngine): void => {
  for (let merge = engine.stack.maintain(); merge; merge = engine.stack.maintain())
    for (let step = merge.next(); step.done !== true; step = merge.next());
}
