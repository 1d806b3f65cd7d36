import { fold } from "./fold.ts"
import { createRecentCache } from "./recentCache.ts"
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS, OTHER_STOP_WORDS } from "./stopWords.ts"

/** One word of a text; its stems are in stem.ts. */
export interface Word {
  /** Folded, without elisions: what prefixes and typos are looked up among. */
  readonly surface: string
  readonly isFrenchStop: boolean
  readonly isEnglishStop: boolean
  /** Of a neighbouring language, and of neither of these two. */
  readonly isOtherStop: boolean
}

const ELISIONS = new Set("l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu".split(" "))
/** Words in which the apostrophe parts nothing. */
const WHOLE = new Set(["aujourd'hui", "prud'homme", "prud'hommes", "presqu'ile", "entr'aide"])
const ENGLISH_ENDING = /'(?:s|ll|re|ve|d|m|t)$/

/** The words of one token: several where it holds an apostrophe that parts them. The same array while it is cached. */
export const analyseToken = createRecentCache(10_000, (token): readonly Word[] =>
  surfacesOf(fold(token)).map(createWord),
)

const createWord = (surface: string): Word => ({
  surface,
  isFrenchStop: FRENCH_STOP_WORDS.has(surface),
  isEnglishStop: ENGLISH_STOP_WORDS.has(surface),
  isOtherStop: OTHER_STOP_WORDS.has(surface),
})

const surfacesOf = (folded: string): readonly string[] => {
  if (!folded.includes("'")) return folded === "" ? [] : [folded]
  if (WHOLE.has(folded)) return [folded.replaceAll("'", "")]
  if (ENGLISH_STOP_WORDS.has(folded)) return [folded]
  const parts = folded.replace(ENGLISH_ENDING, "").split("'").filter(Boolean)
  return parts.filter((part, at) => at === parts.length - 1 || !ELISIONS.has(part))
}
