import type { Observable, Unsubscribe } from "../../kernel/subscription.ts"
import type { SearchClient } from "../../search/room/searchClient.ts"
import type { Entry } from "../../search/room/protocol.ts"
import type { SearchDocument } from "../../search/searchDocument.ts"
import { stampDocument } from "./searchDocuments.ts"

/** A short list that changes as a whole: people, communities, tags. */
export interface ListFeed {
  /** As they are now. */
  entries(): readonly Entry[]
  get(id: string): SearchDocument | undefined
  /** Says what changed since it was last told, all of it the first time. */
  tell(): void
  stop(): void
}

export const createListFeed = <View>(
  list: Observable<View>,
  describe: (view: View) => readonly SearchDocument[],
  client: Pick<SearchClient, "feed" | "remove">,
): ListFeed => {
  let documents: ReadonlyMap<string, SearchDocument> = new Map()
  let told: ReadonlyMap<string, number> = new Map()
  let isTelling = false

  const read = (): void => {
    documents = new Map(describe(list.get()).map((document) => [document.id, document]))
  }
  const tell = (): void => {
    isTelling = true
    const next = new Map([...documents].map(([id, document]) => [id, stampDocument(document)]))
    const gone = [...told.keys()].filter((id) => !next.has(id))
    const fed = [...documents.values()].flatMap((document) => {
      const stamp = next.get(document.id) ?? 0
      return told.get(document.id) === stamp ? [] : [{ document, stamp }]
    })
    told = next
    if (gone.length > 0) client.remove(gone)
    if (fed.length > 0) client.feed(fed, false)
  }
  const stop: Unsubscribe = list.subscribe(() => {
    read()
    if (isTelling) tell()
  })
  read()
  return {
    entries: () => [...documents].map(([id, document]) => [id, stampDocument(document)] as const),
    get: (id) => documents.get(id),
    tell,
    stop,
  }
}
