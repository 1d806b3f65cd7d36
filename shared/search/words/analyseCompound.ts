import { analyseToken, type Word } from "./analyseToken.ts"
import { numberAtEnd } from "./numbers.ts"
import { createRecentCache } from "./recentCache.ts"

const JOINERS = /[-\u2010\u2011_&+./, \u00a0\u202f]/
const LETTER = /\p{L}/u
const DIGIT = /\p{N}/u
/** They end sentences and choose between words, too: only in what looks like a code do they hold anything together. */
const LOOSE = /[+./]/

/** I.R.M., l’H.S.E.: the point after the last is no part of it. */
const ACRONYM = /^(?:\p{L}['\u2019\u2018\u02bc])?\p{L}(?:\.\p{L})+$/u

/** From so many groups on, figures with points between them are no decimal number: a telephone's, a customs code. */
const LEAST_GROUPS = 3

const NOTHING: readonly Word[] = []

/** Whether it is of several tokens. */
export const isJoined = (compound: string): boolean => JOINERS.test(compound)

/** Whether it is of single letters, each with its point. */
export const isAcronym = (compound: string): boolean => ACRONYM.test(compound)

/**
 * The word that a compound is when its parts are written as one: none where it is but two words beside each other. Of a
 * single token: the number at its end.
 */
export const analyseCompound = (compound: string): readonly Word[] => compounds(compound)

const compounds = createRecentCache(10_000, (compound: string): readonly Word[] => {
  const parts = compound.split(JOINERS)
  if (parts.length === 1) return analyseToken(numberAtEnd(compound) ?? "")
  if (isAcronym(compound)) return analyseToken(parts.join("")).slice(-1)
  const isCode = DIGIT.test(compound) && (LETTER.test(compound) || parts.length >= LEAST_GROUPS)
  if (LOOSE.test(compound) && !isCode) return NOTHING
  // Est-ce, a-t-il, peut-on.
  const words = parts.flatMap((part) => analyseToken(part))
  if (words.every(({ isFrenchStop, isEnglishStop }) => isFrenchStop || isEnglishStop)) return NOTHING
  return analyseToken(parts.join("")).slice(-1)
})

/** A code: what is joined in it means nothing in pieces. */
export const isCode = ({ surface }: Pick<Word, "surface">): boolean => DIGIT.test(surface)
