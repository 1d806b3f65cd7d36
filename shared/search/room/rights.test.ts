import { array, assert, asyncProperty, constant, constantFrom, integer, oneof, record } from "fast-check"
import { expect, test } from "vitest"
import type { ItemId, LedgerId } from "../../kernel/ids.ts"
import { itemDocumentId } from "../documentId.ts"
import { emptyVocabulary } from "../fixtures/vocabulary.ts"
import { createSegmentStack } from "../index/segmentStack.ts"
import type { SearchDocument } from "../searchDocument.ts"
import { NO_FILTERS, type SearchAnswer } from "../searchService.ts"
import { createSearchEngine } from "./searchEngine.ts"

const LEDGERS = ["a", "b", "c"].map((letter) => letter.repeat(64) as LedgerId)
/** Each community has a word of its own, one that two share, and one that all have. */
const WORDS = ["boreal commun partage", "zephyr commun partage", "mistral commun"]

const documentOf = (place: number, number: number): SearchDocument => {
  const ledger = LEDGERS[place] ?? ("" as LedgerId)
  const item = `2026-Q4.${place}.${number}` as ItemId
  const words = WORDS[place] ?? ""
  return {
    id: itemDocumentId(ledger, item),
    kind: "post",
    title: "",
    text: words,
    ledger,
    post: item,
    member: null,
    at: number,
    tags: [words.slice(0, 6).trim()],
    sort: "message",
    language: null,
    hasFile: false,
  }
}

const step = oneof(
  record({ do: constantFrom("join" as const, "lose" as const), place: integer({ min: 0, max: 2 }) }),
  record({
    do: constantFrom("write" as const, "erase" as const),
    place: integer({ min: 0, max: 2 }),
    number: integer({ min: 0, max: 5 }),
  }),
  record({ do: constant("merge" as const) }),
)

const QUERIES = [
  "boreal ",
  "zephyr",
  "bor",
  "mistrak ",
  "borael ",
  "commun ",
  "commun partage ",
  "boreal zephyr ",
  "tag:boreal",
  "commun -boreal",
  "in:nord",
  '"commun partage"',
  "kind:message",
]

test("whoever joins, leaves, loses and regains in any order: what may not be read is in no result, count, suggestion or snippet", async () => {
  await assert(
    asyncProperty(array(step, { maxLength: 25 }), constantFrom(...QUERIES), async (steps, text) => {
      const stack = createSegmentStack(emptyVocabulary())
      const written = new Map<string, SearchDocument>()
      const readable = new Set<number>()
      const mayRead = ({ ledger }: SearchDocument): boolean => [...readable].some((place) => LEDGERS[place] === ledger)
      // As the application does: what may be read is fed, the names say which communities may.
      const engine = createSearchEngine({
        stack,
        now: () => 0,
        read: async (ids) => ids.map((id) => written.get(id) ?? null),
      })
      const tellNames = () =>
        engine.setNames({
          me: null,
          members: [],
          communities: [...readable].map((place) => ({
            ledger: LEDGERS[place] ?? ("" as LedgerId),
            name: `Nord ${place}`,
            mine: true,
          })),
        })
      const feed = (documents: readonly SearchDocument[]) =>
        engine.feed(
          documents.filter(mayRead).map((document) => ({ document, stamp: 1 })),
          false,
        )
      tellNames()
      for (const each of steps) {
        if (!("place" in each)) {
          stack.seal()
          for (const merge = stack.maintain() ?? [][Symbol.iterator](); merge.next().done !== true;);
        } else if (!("number" in each)) {
          if (each.do === "join") readable.add(each.place)
          else readable.delete(each.place)
          tellNames()
          if (each.do === "join") feed([...written.values()])
        } else {
          const document = documentOf(each.place, each.number)
          if (each.do === "write") {
            written.set(document.id, document)
            feed([document])
          } else {
            written.delete(document.id)
            engine.remove([document.id])
          }
        }
        check(
          await engine.query({ text, filters: NO_FILTERS, order: "relevance", skip: 0, limit: 50, counts: true }, true),
          [...written.values()].filter(mayRead),
        )
      }
    }),
    { numRuns: 400 },
  )
})

/** A snippet, a suggestion and a count can only come of texts that may be read. */
const check = (answer: SearchAnswer, allowed: readonly SearchDocument[]): void => {
  const ids = new Set(allowed.map(({ id }) => id))
  const said = new Set(allowed.flatMap(({ text }) => text.split(" ")))
  for (const hit of answer.hits) expect(ids.has(hit.id)).toBe(true)
  expect(answer.total).toBeLessThanOrEqual(ids.size)
  for (const { meant } of answer.corrections) expect(said.has(meant)).toBe(true)
  const { communities = [], tags = [], kinds = [] } = answer.counts ?? {}
  for (const { value } of communities) expect(allowed.some(({ ledger }) => ledger === value)).toBe(true)
  for (const { value } of tags) expect(allowed.some((document) => document.tags.includes(value))).toBe(true)
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(answer.counts ? answer.total : 0)
}
