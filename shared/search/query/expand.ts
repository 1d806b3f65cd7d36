import { type Dictionary, NO_TERM } from "../index/dictionary.ts"
import { respell, withoutGlued } from "./respell.ts"

/** Completions of an unfinished word that stands alone: the commonest are enough. */
export const FEW_COMPLETIONS = 48
/** Of one among others, which tell which of its completions is meant, however rare. */
export const MANY_COMPLETIONS = 400
const MAX_TYPOS = 8
/** Shorter words have too many neighbours. */
const ONE_TYPO_FROM = 4
const TWO_TYPOS_FROM = 8

const DIGIT = /\d/

/** The surfaces that begin so, the most frequent first. */
export const expandPrefix = (dictionary: Dictionary, prefix: string, limit: number): readonly number[] => {
  const found = [...dictionary.startingWith(prefix)]
  if (found.length <= limit) return found
  return found.sort((one, other) => dictionary.frequency(other) - dictionary.frequency(one)).slice(0, limit)
}

export interface Neighbour {
  readonly surface: number
  readonly distance: number
}

/** Those that a word sounds like, or of which its apostrophe was forgotten: they are as near as one edit. */
const expandSounds = (dictionary: Dictionary, word: string, isNear: boolean): readonly Neighbour[] => {
  const bare = withoutGlued(word)
  const written = [...(bare === undefined ? [] : [bare]), ...(isNear ? [] : respell(word))]
  return written.flatMap((each) => {
    const surface = dictionary.findSurface(each)
    return surface === NO_TERM || dictionary.frequency(surface) === 0 ? [] : [{ surface, distance: 1 }]
  })
}

/** The surfaces that a word may have been meant to be, the nearest first. Numbers are what they are. */
export const expandTypos = (dictionary: Dictionary, word: string): readonly Neighbour[] => {
  const limit = word.length >= TWO_TYPOS_FROM ? 2 : Number(word.length >= ONE_TYPO_FROM)
  if (limit === 0 || DIGIT.test(word)) return []
  const found: Neighbour[] = []
  dictionary.eachAlike(word, limit, (surface, distance) => {
    if (distance > 0) found.push({ surface, distance })
  })
  const nearest = found
    .sort(
      (one, other) =>
        one.distance - other.distance || dictionary.frequency(other.surface) - dictionary.frequency(one.surface),
    )
    .slice(0, MAX_TYPOS)
  return [...expandSounds(dictionary, word, nearest[0]?.distance === 1), ...nearest]
}
