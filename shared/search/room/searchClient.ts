import type { LedgerId } from "../../kernel/ids.ts"
import type { Names } from "../query/names.ts"
import type { SearchDocument } from "../searchDocument.ts"
import type { SearchAnswer, SearchHit, SearchQuery } from "../searchService.ts"
import { type Entry, type IndexMessage, type PageMessage, parseIndexMessage, type Pipe } from "./protocol.ts"
import type { Draft, Fed } from "./searchEngine.ts"

/** The page's end of the index. */
export interface SearchClient {
  setNames(names: Names): void
  feed(fed: readonly Fed[], bulk: boolean): void
  remove(ids: readonly string[]): void
  begin(ledger: LedgerId | null, volumes: readonly string[]): void
  /** Ids that the index lacks or has otherwise. */
  compare(entries: readonly Entry[]): Promise<readonly string[]>
  end(): void
  /** Null where a later query overtook this one, or the index ended. */
  query(query: SearchQuery, complete: boolean): Promise<SearchAnswer | null>
  similar(draft: Draft, limit: number): Promise<readonly SearchHit[]>
  /** Resolves once everything is written, or the index ended. */
  close(): Promise<void>
  /** It ended by itself: every question is answered with nothing. */
  giveUp(): void
}

export interface ClientOptions {
  /** What the projections say of these now; null for what is gone or may not be read. */
  read(ids: readonly string[]): readonly (SearchDocument | null)[]
  onOpened(opened: { readonly documents: number; readonly rebuilt: boolean }): void
  onCount(documents: number): void
  onFailure(detail: string): void
}

/** Rights may change while an answer is on its way: it is asked for anew, so many times. */
const MAX_ATTEMPTS = 3

export const createSearchClient = (pipe: Pipe<PageMessage>, options: ClientOptions): SearchClient => {
  const waiting = new Map<number, (answer: IndexMessage | null) => void>()
  let last = 0
  let latestQuery = 0
  /** Counts what makes answers that are on their way wrong. */
  let changes = 0
  let ended = false

  const ask = (message: (n: number) => PageMessage): Promise<IndexMessage | null> => {
    if (ended) return Promise.resolve(null)
    last += 1
    const n = last
    return new Promise((resolve) => {
      waiting.set(n, resolve)
      pipe.post(message(n))
    })
  }
  const settle = (n: number, answer: IndexMessage | null): void => {
    waiting.get(n)?.(answer)
    waiting.delete(n)
  }
  const take = (message: IndexMessage): void => {
    switch (message.t) {
      case "opened":
        return options.onOpened(message)
      case "count":
        return options.onCount(message.documents)
      case "read":
        return pipe.post({ t: "documents", n: message.n, documents: options.read(message.ids) })
      case "failed":
        options.onFailure(message.detail)
        if (message.n !== null) settle(message.n, null)
        return
      case "wanted":
      case "answer":
      case "hits":
      case "closed":
        return settle(message.n, message)
      default:
        return message satisfies never
    }
  }
  pipe.listen((message) => {
    const parsed = parseIndexMessage(message)
    if (parsed) take(parsed)
    else options.onFailure("not a message")
  })
  const change = (message: PageMessage): void => {
    changes += 1
    pipe.post(message)
  }

  return {
    setNames: (names) => change({ t: "names", names }),
    feed: (fed, bulk) => pipe.post({ t: "feed", fed, bulk }),
    remove: (ids) => change({ t: "remove", ids }),
    begin: (ledger, volumes) => pipe.post({ t: "begin", ledger, volumes }),
    async compare(entries) {
      const answer = await ask((n) => ({ t: "compare", n, entries }))
      return answer?.t === "wanted" ? answer.ids : []
    },
    end: () => change({ t: "end" }),
    async query(query, complete) {
      latestQuery += 1
      const mine = latestQuery
      for (let attempt = 1; ; attempt++) {
        const before = changes
        const answer = await ask((n) => ({ t: "query", n, query, complete }))
        if (mine !== latestQuery || answer?.t !== "answer") return null
        if (before === changes || attempt === MAX_ATTEMPTS) return stillThere(answer.answer, options)
      }
    },
    async similar(draft, limit) {
      const answer = await ask((n) => ({ t: "similar", n, draft, limit }))
      if (answer?.t !== "hits") return []
      const documents = options.read(answer.hits.map(({ id }) => id))
      return answer.hits.filter((_, at) => documents[at] != null)
    },
    async close() {
      await ask((n) => ({ t: "close", n }))
      ended = true
    },
    giveUp() {
      ended = true
      for (const n of waiting.keys()) settle(n, null)
    },
  }
}

const stillThere = (answer: SearchAnswer, { read }: ClientOptions): SearchAnswer => {
  const documents = read(answer.hits.map(({ id }) => id))
  const hits = answer.hits.filter((_, at) => documents[at] != null)
  return hits.length === answer.hits.length ? answer : { ...answer, hits }
}
