import type { SearchDocument } from "../searchDocument.ts"
import { analyseCompound } from "../words/analyseCompound.ts"
import { analyseToken, type Word } from "../words/analyseToken.ts"
import { eachToken } from "../words/eachToken.ts"
import { findMatches, type Matcher } from "./highlight.ts"
import type { PlannedWord } from "./planQuery.ts"

/** What an index of stems cannot tell is read in the texts of so many of the best. */
export const RERANKED = 20
/** At most: every word as it was typed, or meant. */
const FORM_SHARE = 1.2
/** Of that, for another number, gender, person or tense. */
const INFLECTED = 0.8
/** The same, for a word of which what was typed is the beginning. */
const COMPLETED = 0.95
/** By which folded words are inflected, in both languages; not those by which others are made of them. */
const ENDING = /(?<=.{3})(?:i?(?:er|eres?|ez|ent|ons|ait|aient|e*[sx]?)|ed|ing)$/
/** Of both genders. */
const GENDERS: readonly (readonly [RegExp, string])[] = [
  [/eu(?:ses?|x|rs?)$/, "eu"],
  [/trices?$/, "teu"],
  [/i(?:ves?|fs?)$/, "if"],
]
/** Where that is so of all of several words. */
const WHOLE_SHARE = 1.2
/** At most: every two neighbours of the query near each other in the text, in that order. */
const NEAR_SHARE = 0.8
/** In words, those that say nothing included: the farther beyond, the less it counts. */
const NEAR_WORDS = 12
/** In the other order they are as if so much farther apart. */
const REVERSED = 2
/** At most: a comment answers in few words what the title of its thread asks, so that title says what it is about. */
const THREAD_SHARE = 1.5

export interface Scored {
  readonly document: SearchDocument
  readonly score: number
}

/** The best first, by their scores and by how the words stand in their texts. */
export const rerank = (
  scored: readonly Scored[],
  words: readonly PlannedWord[],
  matcher: Matcher,
): readonly SearchDocument[] =>
  scored
    .map(({ document, score }) => ({ document, worth: score * (1 + wordingShare(document, words, matcher)) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ document }) => document)

const wordingShare = (document: SearchDocument, words: readonly PlannedWord[], matcher: Matcher): number => {
  const needed = words.filter(({ word }) => !word.optional)
  if (needed.length === 0) return 0
  const forms = needed.map(({ word, group, correction }) => {
    const form = correction?.meant ?? word.word.surface
    return { bit: group.bit, form, bare: bareForm(form), alike: word.alternatives, open: word.open }
  })
  const asked = new Set(forms.map(({ form }) => form))
  const closeness = new Float64Array(forms.length)
  const last = new Map<number, number>()
  const pairs = needed.slice(1).map(({ group }, at) => ({ first: needed[at]?.group.bit ?? 0, second: group.bit }))
  const apart = new Float64Array(pairs.length).fill(Number.POSITIVE_INFINITY)
  let held = 0
  let place = 0
  const weigh = ({ surface }: Word, bits: number): void => {
    held |= bits
    for (const [at, { bit, form, bare, alike, open }] of forms.entries()) {
      if ((bits & bit) === 0) continue
      // Of "clé" and "clés" in one query neither is the other's inflection.
      if (surface !== form && asked.has(surface)) continue
      const completes = open && surface !== form && surface.startsWith(form)
      const close = alike.includes(surface) ? 1 : completes ? COMPLETED : closenessOf(surface, form, bare)
      closeness[at] = Math.max(closeness[at] ?? 0, close)
    }
  }
  const since = (bit: number): number => place - (last.get(bit) ?? Number.NEGATIVE_INFINITY)
  const bring = (pair: number, distance: number): void =>
    void (apart[pair] = Math.min(apart[pair] ?? distance, distance))
  const takeCompound = (word: Word): void => weigh(word, matcher(word))
  const take = (word: Word): void => {
    place += 1
    const bits = matcher(word)
    if (bits === 0) return
    weigh(word, bits)
    for (const [at, { first, second }] of pairs.entries()) {
      if ((bits & second) !== 0) bring(at, since(first))
      else if ((bits & first) !== 0) bring(at, REVERSED * since(second))
    }
    for (const { group } of needed) if ((bits & group.bit) !== 0) last.set(group.bit, place)
  }
  for (const text of [document.kind === "comment" ? "" : document.title, document.text]) {
    // Words of a title are no neighbours of those of the text.
    place += NEAR_WORDS + 1
    eachToken(
      text,
      (token) => analyseToken(token).forEach(take),
      (compound) => analyseCompound(compound).forEach(takeCompound),
    )
  }
  const whole = forms.length > 1 && closeness.every((each) => each >= COMPLETED) ? WHOLE_SHARE : 0
  const thread = document.kind === "comment" ? threadShare(document.title, needed, { matcher, held }) : 0
  const near =
    pairs.length === 0 ? 0 : (NEAR_SHARE * apart.reduce((sum, each) => sum + nearness(each), 0)) / pairs.length
  return (FORM_SHARE * closeness.reduce((sum, each) => sum + each, 0)) / needed.length + whole + near + thread
}

/** How much of the rarity of a query's words a comment leaves to its thread's title to say. */
const threadShare = (
  title: string,
  needed: readonly PlannedWord[],
  { matcher, held }: { readonly matcher: Matcher; readonly held: number },
): number => {
  const inTitle = findMatches(title, matcher).reduce((bits, match) => bits | match.bits, 0)
  const rarity = (bits: number): number =>
    needed.reduce((sum, { group }) => ((group.bit & bits) === 0 ? sum : sum + group.idf), 0)
  const all = rarity(-1)
  return all === 0 ? 0 : (THREAD_SHARE * rarity(inTitle & ~held)) / all
}

/** An inflection says the same; what merely has the same stem may say something else: imprimante, imprimer. */
const closenessOf = (surface: string, form: string, bare: string): number => {
  if (surface === form) return 1
  return bareForm(surface) === bare ? INFLECTED : 0
}

const bareForm = (surface: string): string => {
  for (const [pattern, gender] of GENDERS) if (pattern.test(surface)) return surface.replace(pattern, gender)
  return surface.replace(ENDING, "")
}

const nearness = (words: number): number => Math.min(1, NEAR_WORDS / words)
