import { array, assert, constantFrom, integer, oneof, property, record, constant } from "fast-check"
import { expect, test } from "vitest"
import type { ItemId, LedgerId } from "../../kernel/ids.ts"
import { itemDocumentId } from "../documentId.ts"
import { emptyVocabulary } from "../fixtures/vocabulary.ts"
import { collect } from "../query/collect.ts"
import type { Plan } from "../query/plan.ts"
import type { SearchDocument } from "../searchDocument.ts"
import { analyseDocument } from "./analysedDocument.ts"
import { NO_TERM } from "./dictionary.ts"
import { decodeId, encodeId } from "./idCodec.ts"
import { createLiveSegment } from "./liveSegment.ts"
import { readSegment, writeSegment } from "../room/segmentFile.ts"
import { createSegmentStack, type SegmentStack } from "./segmentStack.ts"

const LEDGER = "a".repeat(64) as LedgerId
/** Their own stems in both languages. */
const WORDS = ["alpha", "bravo", "tango", "delta"]

const idOfNumber = (number: number): string => itemDocumentId(LEDGER, `2026-Q4.8123456789.${number}` as ItemId)

const documentOf = (number: number, words: readonly string[]): SearchDocument => ({
  id: idOfNumber(number),
  kind: "post",
  title: "",
  text: words.join(" "),
  ledger: LEDGER,
  post: null,
  member: null,
  at: number * 1000,
  tags: [],
  sort: null,
  language: null,
  hasFile: false,
})

const step = oneof(
  {
    weight: 8,
    arbitrary: record({
      do: constant("put" as const),
      number: integer({ min: 0, max: 30 }),
      words: array(constantFrom(...WORDS), { maxLength: 6 }),
    }),
  },
  { weight: 3, arbitrary: record({ do: constant("remove" as const), number: integer({ min: 0, max: 30 }) }) },
  { weight: 3, arbitrary: record({ do: constantFrom("seal" as const, "merge" as const, "restart" as const) }) },
)

const findAll = (stack: SegmentStack, word: string): ReadonlyMap<string, number> => {
  const term = stack.vocabulary.dictionary.findTerm(word)
  if (term === NO_TERM) return new Map()
  const group = { terms: [{ term, weight: 1 }], idf: 1, postings: 1, bit: 1 }
  const plan: Plan = { groups: [group], required: 1, essential: 0, excluded: [], accepts: () => true, visited: 0 }
  const { best } = collect(stack, plan, { limit: 100, rank: (score) => score, tally: null })
  return new Map(best.map(({ id, score }) => [id, score]))
}

/** Half of its slices before what follows, so that documents come and go while it runs. */
const mergeWith = (stack: SegmentStack, meanwhile: () => void): void => {
  const merge = stack.maintain()
  merge?.next()
  meanwhile()
  for (let step = merge?.next(); step?.done === false; step = merge?.next());
}

/** What the disk would hold, read back; what was pending is analysed again. */
const restart = (stack: SegmentStack): SegmentStack => {
  const stored = stack.segments().map(({ name, segment, deleted }) => {
    const read = readSegment(writeSegment(segment))
    if (!read) throw new Error("a sealed segment does not read")
    return createLiveSegment(name, read, deleted.slice())
  })
  const restarted = createSegmentStack(stack.vocabulary, stored)
  for (const document of stack.memtable()) restarted.put(document, false)
  return restarted
}

test("whatever comes, goes, is sealed, merged and read back: the index holds what a plain map holds, scored alike", () => {
  assert(
    property(array(step, { maxLength: 60 }), (steps) => {
      let stack = createSegmentStack(emptyVocabulary())
      const model = new Map<number, readonly string[]>()
      const remove = (number: number) => {
        stack.remove(idOfNumber(number))
        model.delete(number)
      }
      for (const [at, each] of steps.entries()) {
        if (each.do === "put") {
          model.set(each.number, each.words)
          stack.put(analyseDocument(documentOf(each.number, each.words), at, stack.vocabulary), false)
        } else if (each.do === "remove") remove(each.number)
        else if (each.do === "seal") stack.seal()
        else if (each.do === "merge") mergeWith(stack, () => remove(at % 30))
        else stack = restart(stack)
      }
      const plain = createSegmentStack(stack.vocabulary)
      for (const [number, words] of model)
        plain.put(analyseDocument(documentOf(number, words), 0, stack.vocabulary), false)
      expect({ ...stack.totals, add: null, remove: null }).toEqual({ ...plain.totals, add: null, remove: null })
      for (const word of WORDS) {
        const found = findAll(stack, word)
        const holding = [...model].filter(([, words]) => words.includes(word)).map(([number]) => idOfNumber(number))
        expect([...found.keys()].sort((one, other) => (one < other ? -1 : 1))).toEqual(
          holding.sort((one, other) => (one < other ? -1 : 1)),
        )
        for (const [id, score] of findAll(plain, word)) expect(found.get(id)).toBeCloseTo(score, 4)
      }
    }),
    { numRuns: 300 },
  )
})

test("a file of which one byte is otherwise is no segment", () => {
  const stack = createSegmentStack(emptyVocabulary())
  stack.put(analyseDocument(documentOf(1, WORDS), 1, stack.vocabulary), false)
  stack.seal()
  const [sealed] = stack.segments()
  if (!sealed) throw new Error("nothing was sealed")
  const buffer = writeSegment(sealed.segment)
  expect(readSegment(buffer.slice(0))).toBeDefined()
  assert(
    property(integer({ min: 0, max: buffer.byteLength - 1 }), integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = new Uint8Array(buffer.slice(0))
      damaged[at] = (damaged[at] ?? 0) ^ flip
      expect(readSegment(damaged.buffer)).toBeUndefined()
    }),
  )
  expect(readSegment(buffer.slice(0, -1))).toBeUndefined()
})

test.each([
  [idOfNumber(4_000_000_000), LEDGER],
  [`${LEDGER}/2026-Q1.9007199254740991.0`, LEDGER],
  [`${LEDGER}/2026-Q4.1.4294967296`, LEDGER],
  ["person/0123456789abcdef", null],
  [`community/${LEDGER}`, LEDGER],
])("%s is the same after writing and reading", (id, ledger) => {
  expect(decodeId(encodeId(id, ledger), ledger)).toBe(id)
})
