import * as v from "valibot"
import type { LedgerId } from "../../kernel/ids.ts"
import { parseLedgerId, parseMemberId } from "../../kernel/ids.ts"
import type { Names } from "../query/names.ts"
import { SEARCH_KINDS, type SearchDocument, type Stamp } from "../searchDocument.ts"
import type { SearchAnswer, SearchHit, SearchQuery } from "../searchService.ts"
import type { Draft, Fed } from "./searchEngine.ts"

/** An id of a document, and what the index should know it by. */
export type Entry = readonly [id: string, stamp: Stamp]

/** What the page says to its index. Those with a number are answered under it. */
export type PageMessage =
  | { readonly t: "names"; readonly names: Names }
  | { readonly t: "feed"; readonly fed: readonly Fed[]; readonly bulk: boolean }
  | { readonly t: "remove"; readonly ids: readonly string[] }
  /** Everything that exists of these volumes follows; null: what is of no community. */
  | { readonly t: "begin"; readonly ledger: LedgerId | null; readonly volumes: readonly string[] }
  | { readonly t: "compare"; readonly n: number; readonly entries: readonly Entry[] }
  /** What was there at the beginning and has not been named since is gone. */
  | { readonly t: "end" }
  | { readonly t: "query"; readonly n: number; readonly query: SearchQuery; readonly complete: boolean }
  | { readonly t: "similar"; readonly n: number; readonly draft: Draft; readonly limit: number }
  | { readonly t: "documents"; readonly n: number; readonly documents: readonly (SearchDocument | null)[] }
  /** Writes what is not written yet, then answers. */
  | { readonly t: "close"; readonly n: number }

/** What the index says to its page. */
export type IndexMessage =
  /** Ready: what the disk held is loaded. @property rebuilt something of it could not be read, and is made anew */
  | { readonly t: "opened"; readonly documents: number; readonly rebuilt: boolean }
  /** Asks for texts, to show or to verify. */
  | { readonly t: "read"; readonly n: number; readonly ids: readonly string[] }
  | { readonly t: "wanted"; readonly n: number; readonly ids: readonly string[] }
  | { readonly t: "answer"; readonly n: number; readonly answer: SearchAnswer }
  | { readonly t: "hits"; readonly n: number; readonly hits: readonly SearchHit[] }
  | { readonly t: "count"; readonly documents: number }
  | { readonly t: "closed"; readonly n: number }
  /** Something threw; the index goes on. @property n of the question that has no answer */
  | { readonly t: "failed"; readonly n: number | null; readonly detail: string }

const number = v.pipe(v.number(), v.integer())
const ledger = v.custom<LedgerId>((value) => parseLedgerId(value) !== undefined)
const member = v.custom((value) => parseMemberId(value) !== undefined)
const instant = v.nullable(v.number())
const ids = v.array(v.string())

const document = v.looseObject({
  id: v.string(),
  kind: v.picklist(SEARCH_KINDS),
  title: v.string(),
  text: v.string(),
  ledger: v.nullable(ledger),
  member: v.nullable(member),
  at: v.number(),
  tags: ids,
  sort: v.nullable(v.string()),
  language: v.nullable(v.string()),
  hasFile: v.boolean(),
})
const query = v.object({
  text: v.string(),
  filters: v.object({
    kinds: v.array(v.picklist(SEARCH_KINDS)),
    sorts: ids,
    members: v.array(member),
    communities: v.array(ledger),
    tags: ids,
    after: instant,
    before: instant,
    hasFile: v.boolean(),
  }),
  order: v.picklist(["relevance", "date"]),
  skip: v.pipe(number, v.minValue(0)),
  limit: v.pipe(number, v.minValue(0)),
  counts: v.boolean(),
})
const names = v.object({
  me: v.nullable(member),
  members: v.array(v.object({ id: member, name: v.string() })),
  communities: v.array(v.object({ ledger, name: v.string(), mine: v.boolean() })),
})

const pageMessage = v.variant("t", [
  v.object({ t: v.literal("names"), names }),
  v.object({ t: v.literal("feed"), fed: v.array(v.object({ document, stamp: number })), bulk: v.boolean() }),
  v.object({ t: v.literal("remove"), ids }),
  v.object({ t: v.literal("begin"), ledger: v.nullable(ledger), volumes: ids }),
  v.object({ t: v.literal("compare"), n: number, entries: v.array(v.tuple([v.string(), number])) }),
  v.object({ t: v.literal("end") }),
  v.object({ t: v.literal("query"), n: number, query, complete: v.boolean() }),
  v.object({
    t: v.literal("similar"),
    n: number,
    draft: v.object({ title: v.string(), text: v.string() }),
    limit: number,
  }),
  v.object({ t: v.literal("documents"), n: number, documents: v.array(v.nullable(document)) }),
  v.object({ t: v.literal("close"), n: number }),
])

const anything = v.custom<unknown>(() => true)
const indexMessage = v.variant("t", [
  v.object({ t: v.literal("opened"), documents: number, rebuilt: v.boolean() }),
  v.object({ t: v.literal("read"), n: number, ids }),
  v.object({ t: v.literal("wanted"), n: number, ids }),
  v.object({ t: v.literal("answer"), n: number, answer: anything }),
  v.object({ t: v.literal("hits"), n: number, hits: anything }),
  v.object({ t: v.literal("count"), documents: number }),
  v.object({ t: v.literal("closed"), n: number }),
  v.object({ t: v.literal("failed"), n: v.nullable(number), detail: v.string() }),
])

/** Undefined for what no page of this version says. */
export const parsePageMessage = (message: unknown): PageMessage | undefined => {
  const parsed = v.safeParse(pageMessage, message)
  return parsed.success ? (parsed.output as PageMessage) : undefined
}

/** Undefined for what no index of this version says. Answers are believed: they come from our own worker, and are only shown. */
export const parseIndexMessage = (message: unknown): IndexMessage | undefined => {
  const parsed = v.safeParse(indexMessage, message)
  return parsed.success ? (parsed.output as IndexMessage) : undefined
}

/** The index's end, wherever it runs. */
export interface SearchPipe extends Pipe<PageMessage> {
  /** Called once, where it ended by itself. */
  onEnd(ended: (detail: string) => void): void
  close(): void
}

/** Two ends that speak to each other in structured clones, in order. */
export interface Pipe<Said> {
  post(message: Said): void
  /** What is heard is `unknown` until it is parsed. */
  listen(heard: (message: unknown) => void): void
}
