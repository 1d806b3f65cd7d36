import { type Dictionary, NO_TERM } from "../index/dictionary.ts"
import { isAcronym, isCode } from "../words/analyseCompound.ts"
import { analyseToken } from "../words/analyseToken.ts"
import { expandTypos } from "./expand.ts"
import { stemsOf } from "./groupTerms.ts"
import type { QueryWord } from "./interpret.ts"

/** Shorter halves stand in too many words. */
const LEAST_HALF = 3
const LEAST_WHOLE = 7
/** Shorter numbers are not written in groups. */
const LEAST_GROUPED = 4
const LETTERS_AND_DIGITS = /^(?:(\p{L}+)(\p{N}+)|(\p{N}+)(\p{L}+))$/u
const DIGITS = /^\p{N}+$/u

/** The words of a query, joined and parted as the texts have them: e4107 and E-4107, Wi-Fi and wifi, ISO 9001 and iso9001. */
export const resolveCompounds = (words: readonly QueryWord[], dictionary: Dictionary): readonly QueryWord[] =>
  joinNeighbours(joinCodes(words, dictionary), dictionary).flatMap((word) => part(word, dictionary))

const stands = (surface: string, open: boolean, dictionary: Dictionary): boolean => {
  if (dictionary.findSurface(surface) !== NO_TERM) return true
  if (!open) return false
  for (const _ of dictionary.startingWith(surface)) return true
  return false
}

/** Parts of a code that stands somewhere are looked for as one. */
const joinCodes = (words: readonly QueryWord[], dictionary: Dictionary): readonly QueryWord[] => {
  const done = new Set<string>()
  return words.flatMap((each) => {
    const { compound } = each
    if (!compound || !(isCode(compound.word) || isAcronym(compound.typed))) return [each]
    const { surface } = compound.word
    const open = words.some((other) => other.open && other.compound?.word.surface === surface)
    if (!stands(surface, open, dictionary)) return [each]
    if (done.has(surface)) return []
    done.add(surface)
    return [{ ...each, word: compound.word, typed: compound.typed, open, optional: false, compound: null }]
  })
}

/** Two words that somewhere are one stand for it as well. */
const joinNeighbours = (words: readonly QueryWord[], dictionary: Dictionary): readonly QueryWord[] => {
  const alike = words.map(({ compound, alternatives }) => [
    ...alternatives,
    ...(compound ? [compound.word.surface] : []),
  ])
  for (const { from, to, number } of groupedNumbers(words)) for (let at = from; at < to; at++) alike[at]?.push(number)
  for (const [at, { word, quoted }] of words.entries()) {
    const next = words[at + 1]
    if (!next || quoted || next.quoted || (DIGITS.test(word.surface) && DIGITS.test(next.word.surface))) continue
    for (const place of [at, at + 1]) alike[place]?.push(word.surface + next.word.surface)
  }
  return words.map((each, at) => {
    const alternatives = (alike[at] ?? []).filter((surface) => stands(surface, false, dictionary))
    return alternatives.length === 0 ? each : { ...each, alternatives: [...new Set(alternatives)] }
  })
}

/** Figures beside each other: 7326 90 98 is perhaps written without its spaces. */
const groupedNumbers = (words: readonly QueryWord[]) => {
  const found: { from: number; to: number; number: string }[] = []
  for (let from = 0; from < words.length; from++) {
    let number = ""
    let to = from
    for (; to < words.length && DIGITS.test(words[to]?.word.surface ?? "") && !words[to]?.quoted; to++)
      number += words[to]?.word.surface ?? ""
    if (to - from > 1 && number.length >= LEAST_GROUPED) found.push({ from, to, number })
    from = Math.max(from, to)
  }
  return found
}

/** A word that stands nowhere may be two of which somebody forgot the space. */
const part = (each: QueryWord, dictionary: Dictionary): readonly QueryWord[] => {
  const { surface } = each.word
  if (each.quoted || each.alternatives.length > 0 || stands(surface, each.open, dictionary)) return [each]
  if (stemsOf(each.word, dictionary).size > 0) return [each]
  const [, ...groups] = LETTERS_AND_DIGITS.exec(surface) ?? []
  const pieces = groups.filter((piece) => piece !== undefined)
  if (pieces.length === 2)
    return pieces.every((piece) => stands(piece, false, dictionary)) ? asWords(each, pieces) : [each]
  if (surface.length < LEAST_WHOLE || expandTypos(dictionary, surface).length > 0) return [each]
  const halves = findHalves(surface, dictionary)
  return halves ? asWords(each, halves) : [each]
}

/** Of all ways to part it the one whose rarer half is the commonest. */
const findHalves = (surface: string, dictionary: Dictionary): readonly string[] | undefined => {
  let best: readonly string[] | undefined
  let most = 0
  for (let at = LEAST_HALF; at <= surface.length - LEAST_HALF; at++) {
    const halves = [surface.slice(0, at), surface.slice(at)]
    const frequencies = halves.map((half) => {
      const known = dictionary.findSurface(half)
      return known === NO_TERM ? 0 : dictionary.frequency(known)
    })
    const least = Math.min(...frequencies)
    if (least > most) [best, most] = [halves, least]
  }
  return best
}

const asWords = (each: QueryWord, pieces: readonly string[]): readonly QueryWord[] =>
  pieces.flatMap((piece, at) =>
    analyseToken(piece).map((word) => ({
      ...each,
      word,
      typed: piece,
      open: each.open && at === pieces.length - 1,
      compound: null,
    })),
  )
