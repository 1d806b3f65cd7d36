import type { CorpusDocument } from "./corpus.ts"

export const TEXT_KINDS = ["one", "two", "prefix", "typo", "keystrokes"] as const
export type TextKind = (typeof TEXT_KINDS)[number]

const SAMPLES = 60
/** Prime to every count of documents: samples come from everywhere. */
const STRIDE = 7_919
const LONG_WORD = /\p{L}{5,}/gu

/** What is typed, of one kind: words of documents all over the corpus. Those that end with a space are whole. */
export const drawTexts = (documents: readonly CorpusDocument[], kind: TextKind): readonly string[] =>
  Array.from({ length: SAMPLES }, (_, at) => {
    const [, first = "presse", second = "machine", third = "planning"] =
      documents[(at * STRIDE) % documents.length]?.text.toLowerCase().match(LONG_WORD) ?? []
    switch (kind) {
      case "one":
        return [`${first} `]
      case "two":
        return [`${first} ${third} `]
      case "prefix":
        return [second.slice(0, 3)]
      case "typo":
        return [`${second.slice(0, 2)}x${second.slice(3)} `]
      case "keystrokes":
        return at % 10 === 0 ? Array.from({ length: first.length }, (_, end) => first.slice(0, end + 1)) : []
      default:
        return kind satisfies never
    }
  }).flat()
