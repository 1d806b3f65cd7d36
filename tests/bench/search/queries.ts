import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from "../../../shared/search/words/stopWords.ts"
import { fold } from "../../../shared/search/words/fold.ts"
import type { CorpusDocument } from "./corpus.ts"
import { inflect } from "./lexicon.ts"
import { typeCode } from "./partCodes.ts"
import { createSeededRandom, type SeededRandom } from "../../scenario/seededRandom.ts"

export const QUERY_KINDS = ["title", "body", "folded", "inflected", "typo", "prefix", "question", "code"] as const
export type QueryKind = (typeof QUERY_KINDS)[number]

/** What somebody types who looks for one document that they know. */
export interface KnownItemQuery {
  readonly kind: QueryKind
  readonly text: string
  readonly wanted: string
}

const LETTERS = /[\p{L}\p{N}]{4,}/gu

const tellingWords = (text: string): readonly string[] =>
  [...new Set(text.toLowerCase().match(LETTERS) ?? [])].filter(
    (word) => !FRENCH_STOP_WORDS.has(fold(word)) && !ENGLISH_STOP_WORDS.has(fold(word)),
  )

/** Some of the words, in their order; the longer ones rather, as people do. */
const choose = (words: readonly string[], count: number, random: SeededRandom): readonly string[] => {
  const chosen = new Set(
    [...words]
      .map((word) => ({ word, worth: word.length + random.next() * 6 }))
      .sort((one, other) => other.worth - one.worth)
      .slice(0, count)
      .map(({ word }) => word),
  )
  return words.filter((word) => chosen.has(word))
}

/** Two neighbours swapped, a letter doubled, dropped or replaced; the first stays. */
const misspell = (word: string, random: SeededRandom): string => {
  const at = 1 + random.below(Math.max(1, word.length - 2))
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  switch (random.below(4)) {
    case 0:
      return before + after.charAt(0) + here + after.slice(1)
    case 1:
      return before + here + here + after
    case 2:
      return before + after
    default:
      return `${before}x${after}`
  }
}

const QUESTIONS = {
  french: [
    "Comment faire pour {0} {1} avec {2} ?",
    "Qui sait où trouver {0} pour la {1} et les {2} ?",
    "Est-ce que quelqu’un a déjà vu {0} dans {1}, {2} ?",
  ],
  english: [
    "How do I {0} the {1} with {2}?",
    "Who knows where to find {0} for our {1} and {2}?",
    "Has anybody already seen {0} in the {1}, {2}?",
  ],
} as const

const write = (kind: QueryKind, { title, text, tongue, code }: CorpusDocument, random: SeededRandom): string => {
  const titled = tellingWords(title)
  const words = kind === "title" && titled.length >= 2 ? titled : tellingWords(`${title} ${text}`)
  const three = choose(words, 3, random)
  const two = choose(words, 2, random)
  switch (kind) {
    case "title":
    case "body":
      return `${three.join(" ")} `
    case "folded":
      return `${fold(three.join(" ")).toUpperCase()} `
    case "inflected":
      return `${three.map((word) => inflect(word, tongue, random)).join(" ")} `
    case "typo":
      return `${three.map((word, at) => (at === 0 ? misspell(word, random) : word)).join(" ")} `
    case "prefix": {
      const [first = "", last = ""] = two
      return `${first} ${last.slice(0, Math.max(3, Math.ceil(last.length * 0.6)))}`
    }
    case "question":
      return random.pick(QUESTIONS[tongue]).replaceAll(/\{(\d)\}/g, (_, at: string) => three[Number(at)] ?? "")
    case "code":
      return typeCode(code ?? "", random)
    default:
      return kind satisfies never
  }
}

/** As many of each kind, about documents drawn from all. */
export const createQueries = (documents: readonly CorpusDocument[], ofEach: number): readonly KnownItemQuery[] => {
  const random = createSeededRandom(23)
  const rich = documents.filter(({ title, text }) => tellingWords(`${title} ${text}`).length >= 6)
  const codes = documents.map(({ code }) => code)
  const coded = documents.filter(
    ({ code }, at) => code !== null && codes.lastIndexOf(code) === at && codes.indexOf(code) === at,
  )
  return QUERY_KINDS.flatMap((kind) =>
    Array.from({ length: ofEach }, () => {
      const document = random.pick(kind === "code" ? coded : rich)
      return { kind, text: write(kind, document, random), wanted: document.id }
    }),
  )
}
