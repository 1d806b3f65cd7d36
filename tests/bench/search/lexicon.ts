import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from "../../../shared/search/words/stopWords.ts"
import { createSeededRandom, type SeededRandom } from "../../scenario/seededRandom.ts"

export type Tongue = "french" | "english"

/** Words of one language: what says little, and what a text is about, the frequent first. */
export interface Lexicon {
  readonly small: readonly string[]
  readonly content: readonly string[]
}

const SIZE = 40_000
const ONSETS = "b c ch d f g gr l m n p pl pr qu r s st t tr v br cl fr".split(" ")
const NUCLEI: Readonly<Record<Tongue, readonly string[]>> = {
  french: "a e i o u é è ou ai an on in eau oi".split(" "),
  english: "a e i o u ea oo ai ee ou ow er".split(" "),
}
const CODAS: Readonly<Record<Tongue, readonly string[]>> = {
  french: "  l r t ss ct rt nt".split(" "),
  english: "  l r t ck st nd sh mp ll".split(" "),
}
const ENDINGS: Readonly<Record<Tongue, readonly string[]>> = {
  french: "  e er age ement ation eur ique ité able oir ière".split(" "),
  english: "  er ing ness ment able ure al ion ish y".split(" "),
}

const invent = (tongue: Tongue, random: SeededRandom): string => {
  const syllables = 1 + random.below(3)
  let word = ""
  for (let at = 0; at < syllables; at++)
    word += random.pick(ONSETS) + random.pick(NUCLEI[tongue]) + random.pick(CODAS[tongue])
  return word + random.pick(ENDINGS[tongue])
}

/** Made of syllables and of the endings by which each language inflects. */
export const createLexicon = (tongue: Tongue, seed: number): Lexicon => {
  const random = createSeededRandom(seed)
  const content = new Set<string>()
  while (content.size < SIZE) {
    const word = invent(tongue, random)
    if (word.length > 3) content.add(word)
  }
  const small = tongue === "french" ? FRENCH_STOP_WORDS : ENGLISH_STOP_WORDS
  return { small: [...small].filter((word) => !word.includes("'")), content: [...content] }
}

/** Few words make up most of a text (Zipf). */
export const pickZipf = (words: readonly string[], random: SeededRandom): string => {
  const rank = Math.floor(Math.exp(random.next() * Math.log(words.length)))
  return words[Math.min(rank, words.length - 1)] ?? ""
}

/** A plural, a feminine, a verb's form: another form of the same word. */
export const inflect = (word: string, tongue: Tongue, random: SeededRandom): string => {
  if (word.endsWith("s") || word.endsWith("x")) return word
  if (tongue === "english") return word.endsWith("e") ? `${word}s` : word + random.pick(["s", "s", "ed"])
  return word.endsWith("er") ? `${word.slice(0, -2)}${random.pick(["é", "ée", "és"])}` : `${word}s`
}
