import { fold } from "./fold.ts"
import { stemEnglish, stemFrench } from "./stem.ts"
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from "./stopWords.ts"

/** One word of a text, ready for either language. */
export interface Word {
  /** Folded, without elisions: what prefixes and typos are looked up among. */
  readonly surface: string
  readonly french: string
  readonly english: string
  readonly isFrenchStop: boolean
  readonly isEnglishStop: boolean
}

const ELISIONS = new Set("l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu".split(" "))
/** Words in which the apostrophe parts nothing. */
const WHOLE = new Set(["aujourd'hui", "prud'homme", "prud'hommes", "presqu'ile", "entr'aide"])
const ENGLISH_ENDING = /'(?:s|ll|re|ve|d|m|t)$/

const MAX_CACHED = 100_000
const cache = new Map<string, readonly Word[]>()

/** The words of one token: several where it holds an apostrophe that parts them. The same array while it is cached. */
export const analyseToken = (token: string): readonly Word[] => {
  const known = cache.get(token)
  if (known) return known
  const words = surfacesOf(fold(token)).map(createWord)
  // Begun anew when full: what is frequent is back at once.
  if (cache.size >= MAX_CACHED) cache.clear()
  cache.set(token, words)
  return words
}

const createWord = (surface: string): Word => ({
  surface,
  french: stemFrench(surface),
  english: stemEnglish(surface),
  isFrenchStop: FRENCH_STOP_WORDS.has(surface),
  isEnglishStop: ENGLISH_STOP_WORDS.has(surface),
})

const surfacesOf = (folded: string): readonly string[] => {
  if (!folded.includes("'")) return folded === "" ? [] : [folded]
  if (WHOLE.has(folded)) return [folded.replaceAll("'", "")]
  if (ENGLISH_STOP_WORDS.has(folded)) return [folded]
  const parts = folded.replace(ENGLISH_ENDING, "").split("'").filter(Boolean)
  const kept = parts.filter((part, at) => at === parts.length - 1 || !ELISIONS.has(part))
  return kept
}
