import { array, assert, constantFrom, integer, property, record } from "fast-check"
import lunr from "lunr"
import { expect, test } from "vitest"
import type { LedgerId } from "../../kernel/ids.ts"
import { emptyVocabulary } from "../fixtures/vocabulary.ts"
import { analyseDocument } from "../index/analysedDocument.ts"
import { createSegmentStack, type SegmentStack } from "../index/segmentStack.ts"
import { NO_FILTERS } from "../searchService.ts"
import { stemEnglish, stemFrench } from "../words/stem.ts"
import { collect } from "./collect.ts"
import { interpret } from "./interpret.ts"
import { createNameTable } from "./names.ts"
import { planQuery } from "./planQuery.ts"

const LEDGER = "a".repeat(64) as LedgerId
const NAMES = createNameTable({ me: null, members: [], communities: [{ ledger: LEDGER, name: "Nord", mine: true }] })

/** Their own stems, so that what is compared is the index and not the language. */
const WORDS = "alpha alphard bravo tango tangram deltoid foxtrot kilogram romeo golf hotel bingo argot bistro".split(
  " ",
)

interface Text {
  readonly title: readonly string[]
  readonly body: readonly string[]
}
const words = array(constantFrom(...WORDS), { maxLength: 8 })
const texts = array(record({ title: words, body: words }), { minLength: 1, maxLength: 30 })

/** Some of it sealed, some merged, some pending. */
const ourIndex = (documents: readonly Text[], sealEvery: number): SegmentStack => {
  const stack = createSegmentStack(emptyVocabulary())
  for (const [at, { title, body }] of documents.entries()) {
    const document = {
      id: String(at),
      kind: "post" as const,
      title: title.join(" "),
      text: body.join(" "),
      ledger: LEDGER,
      post: null,
      member: null,
      at: 0,
      tags: [],
      sort: null,
      language: null,
      hasFile: false,
    }
    stack.put(analyseDocument(document, at, stack.vocabulary), false)
    if (at % sealEvery === sealEvery - 1) stack.seal()
  }
  for (let merge = stack.maintain(); merge; merge = stack.maintain())
    for (let step = merge.next(); step.done !== true; step = merge.next());
  return stack
}

const lunrIndex = (documents: readonly Text[]): lunr.Index =>
  lunr((builder) => {
    builder.pipeline.reset()
    builder.searchPipeline.reset()
    builder.ref("id")
    builder.field("title")
    builder.field("body")
    for (const [at, { title, body }] of documents.entries())
      builder.add({ id: String(at), title: title.join(" "), body: body.join(" ") })
  })

const ours = (stack: SegmentStack, text: string, require: "all" | "any", corrected = false): readonly string[] => {
  const planned = planQuery(interpret(text, NO_FILTERS, NAMES), stack, NAMES)
  const plan = planned.plan(require, corrected)
  if (!plan) return []
  const { best } = collect(stack, plan, { limit: 100, rank: (score) => score, tally: null })
  return best.map(({ id }) => id).sort(byText)
}
const byText = (one: string, other: string): number => (one < other ? -1 : 1)
const theirs = (index: lunr.Index, ask: (query: lunr.Query) => void): readonly string[] =>
  index
    .query(ask)
    .map(({ ref }) => ref)
    .sort(byText)

const { REQUIRED, PROHIBITED } = lunr.Query.presence
const trailing = { wildcard: lunr.Query.wildcard.TRAILING }

test("the words of this suite are their own stems", () => {
  expect(WORDS.map(stemFrench)).toEqual(WORDS)
  expect(WORDS.map(stemEnglish)).toEqual(WORDS)
})

test("on the same texts the same documents are found as by Lunr, for each kind of clause", () => {
  let compared = 0
  const same = (one: readonly string[], other: readonly string[]): void => {
    compared += 1
    expect(one).toEqual(other)
  }
  assert(
    property(
      texts,
      array(constantFrom(...WORDS), { minLength: 2, maxLength: 3 }),
      integer({ min: 1, max: 9 }),
      (documents, asked, sealEvery) => {
        const stack = ourIndex(documents, sealEvery)
        const index = lunrIndex(documents)
        const [first = "", second = ""] = asked
        const text = `${asked.join(" ")} `
        same(
          ours(stack, `${first} `, "all"),
          theirs(index, (query) => query.term(first, {})),
        )
        same(
          ours(stack, text, "any"),
          theirs(index, (query) => asked.forEach((word) => query.term(word, {}))),
        )
        same(
          ours(stack, text, "all"),
          theirs(index, (query) => asked.forEach((word) => query.term(word, { presence: REQUIRED }))),
        )
        if (first !== second)
          same(
            ours(stack, `${first} -${second}`, "all"),
            theirs(index, (query) => query.term(first, { presence: REQUIRED }).term(second, { presence: PROHIBITED })),
          )
        const prefix = second.slice(0, 3)
        same(
          ours(stack, prefix, "all"),
          theirs(index, (query) => query.term(prefix, trailing)),
        )
        same(
          ours(stack, `${first} ${prefix}`, "all"),
          theirs(index, (query) =>
            query.term(first, { presence: REQUIRED }).term(prefix, { ...trailing, presence: REQUIRED }),
          ),
        )
        const misspelt = `${first.slice(0, 2)}x${first.slice(3)}`
        same(
          ours(stack, `${misspelt} `, "all", true),
          theirs(index, (query) => query.term(misspelt, { editDistance: misspelt.length >= 8 ? 2 : 1 })),
        )
      },
    ),
    { numRuns: 150 },
  )
  console.log(`      ${compared} queries compared with lunr.Index`)
})
