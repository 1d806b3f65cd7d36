import type { LedgerId } from "../../kernel/ids.ts"
import { analyseDocument, type Vocabulary } from "../index/analysedDocument.ts"
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
  setNames(names: Names): void
  /** @param bulk much more is about to come */
  feed(fed: readonly Fed[], bulk: boolean): void
  remove(ids: readonly string[]): void
  /** Everything of a community that may not be read any more. */
  drop(ledger: LedgerId): void
  /** Of what exists in these places: the ids that the index lacks or has otherwise; what it has beyond is removed. */
  compare(
    ledger: LedgerId | null,
    volumes: readonly string[],
    entries: readonly (readonly [string, Stamp])[],
  ): readonly string[]
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
    },
    feed(fed, bulk) {
      for (const { document, stamp } of fed) {
        if (stack.stampOf(document.id) === stamp) continue
        stack.put(analyseDocument(document, stamp, vocabulary), bulk)
      }
    },
    remove(ids) {
      for (const id of ids) stack.remove(id)
    },
    drop(ledger) {
      const code = vocabulary.ledgers.find(ledger)
      if (code !== 0) for (const id of stack.idsOf(code)) stack.remove(id)
    },
    compare(ledger, volumes, entries) {
      removeBeyond(stack, vocabulary, { ledger, volumes, entries })
      return entries.flatMap(([id, stamp]) => (stack.stampOf(id) === stamp ? [] : [id]))
    },
    query: (query, complete) => answerQuery(query, answering(complete)),
    similar: (draft, limit) => findSimilar(draft, limit, answering(true)),
  }
}

interface Scope {
  readonly ledger: LedgerId | null
  readonly volumes: readonly string[]
  readonly entries: readonly (readonly [string, Stamp])[]
}

const removeBeyond = (stack: SegmentStack, { ledgers }: Vocabulary, { ledger, volumes, entries }: Scope): void => {
  const present = new Set(entries.map(([id]) => id))
  const code = ledger === null ? 0 : ledgers.find(ledger)
  if (ledger !== null && code === 0) return
  const isInScope = (id: string): boolean =>
    ledger === null || !id.startsWith(`${ledger}/`) || volumes.some((volume) => id.startsWith(`${ledger}/${volume}.`))
  for (const id of stack.idsOf(code)) if (!present.has(id) && isInScope(id)) stack.remove(id)
}
