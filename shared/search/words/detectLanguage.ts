import type { Word } from "./analyseToken.ts"

/** Words of another one stand for themselves: folded, not stemmed. */
export type Language = "french" | "english" | "other"

/** So many words of other languages may stand in a text of these two. */
const FEW = 2

/** By a vote of stop words; null where they tell nothing: both stems then stand for each word. */
export const detectLanguage = (words: readonly Word[]): Language | null => {
  let french = 0
  let english = 0
  let other = 0
  for (const { isFrenchStop, isEnglishStop, isOtherStop } of words) {
    french += Number(isFrenchStop)
    english += Number(isEnglishStop)
    other += Number(isOtherStop)
  }
  return decideLanguage(french, english, other)
}

/** @param french how many of the words were French stop words, and so on: a word may be of several languages */
export const decideLanguage = (french: number, english: number, other: number): Language | null => {
  if (other > FEW && other > french && other > english) return "other"
  if (french === english) return null
  return french > english ? "french" : "english"
}

/** @param subtag primary, of BCP 47 */
export const languageOf = (subtag: string): Language => {
  if (subtag === "fr") return "french"
  return subtag === "en" ? "english" : "other"
}
