import { analyseToken, type Word } from "./analyseToken.ts"
import { createRecentCache } from "./recentCache.ts"

const JOINERS = /[-\u2010\u2011_&+./]/
const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u
/** They end sentences and choose between words, too: only in what looks like a code do they hold anything together. */
const LOOSE = /[+./]/

const NOTHING: readonly Word[] = []

/** The word that a compound is when its parts are written as one: none where it is but two words beside each other. */
export const analyseCompound = (compound: string): readonly Word[] => compounds(compound)

const compounds = createRecentCache(10_000, (compound: string): readonly Word[] => {
  const parts = compound.split(JOINERS)
  const hasDigit = DIGIT.test(compound)
  if (LOOSE.test(compound) && !(hasDigit && LETTER.test(compound))) return NOTHING
  // Est-ce, a-t-il, peut-on.
  const words = parts.flatMap((part) => analyseToken(part))
  if (words.every(({ isFrenchStop, isEnglishStop }) => isFrenchStop || isEnglishStop)) return NOTHING
  return analyseToken(parts.join("")).slice(-1)
})

/** A code: what is joined in it means nothing in pieces. */
export const isCode = ({ surface }: Pick<Word, "surface">): boolean => DIGIT.test(surface)
