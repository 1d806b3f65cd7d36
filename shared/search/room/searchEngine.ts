import { analyseDocument } from "../index/analysedDocument.ts"
import type { SegmentStack } from "../index/segmentStack.ts"
import { answerQuery } from "../query/answerQuery.ts"
import { createNameTable, type NameTable, type Names, NO_NAMES } from "../query/names.ts"
import { findSimilar } from "../query/findSimilar.ts"
import type { SearchDocument, Stamp } from "../searchDocument.ts"
import type { SearchAnswer, SearchHit, SearchQuery } from "../searchService.ts"

/** A document on its way into the index. */
export interface Fed {
  readonly document: SearchDocument
  readonly stamp: Stamp
}

export interface Draft {
  readonly title: string
  readonly text: string
}

export interface EngineOptions {
  readonly stack: SegmentStack
  readonly now: () => number
  readonly read: (ids: readonly string[]) => Promise<readonly (SearchDocument | null)[]>
  readonly onVisited?: (postings: number) => void
}

/** The index and what it answers, in memory: no worker, no disk. */
export interface SearchEngine {
  readonly stack: SegmentStack
  /** What is of a community that they do not name may not be read: it leaves the index at once. @returns whether anything did */
  setNames(names: Names): boolean
  /** @param bulk much more is about to come */
  feed(fed: readonly Fed[], bulk: boolean): void
  /** @returns whether any of them was there */
  remove(ids: readonly string[]): boolean
  query(query: SearchQuery, complete: boolean): Promise<SearchAnswer>
  similar(draft: Draft, limit: number): Promise<readonly SearchHit[]>
}

export const createSearchEngine = ({ stack, now, read, onVisited }: EngineOptions): SearchEngine => {
  const { vocabulary } = stack
  let names: NameTable = createNameTable(NO_NAMES)
  const answering = (complete: boolean) => ({
    stack,
    names,
    now: now(),
    complete,
    read,
    ...(onVisited ? { onVisited } : {}),
  })

  return {
    stack,
    setNames(next) {
      names = createNameTable(next)
      return dropUnreadable(stack, next)
    },
    feed(fed, bulk) {
      for (const { document, stamp } of fed) {
        if (stack.stampOf(document.id) === stamp) continue
        stack.put(analyseDocument(document, stamp, vocabulary), bulk)
      }
    },
    remove: (ids) => ids.map(stack.remove).includes(true),
    query: (query, complete) => answerQuery(query, answering(complete)),
    similar: (draft, limit) => findSimilar(draft, limit, answering(true)),
  }
}

const dropUnreadable = (stack: SegmentStack, { communities }: Names): boolean => {
  const { ledgers } = stack.vocabulary
  const readable = new Set<string>(communities.map(({ ledger }) => ledger))
  const unreadable = ledgers.names().filter((ledger) => !readable.has(ledger))
  return unreadable.flatMap((ledger) => stack.idsOf(ledgers.find(ledger)).map(stack.remove)).includes(true)
}
