import type { Word } from "./analyseToken.ts"

/** Words of another one stand for themselves: folded, not stemmed. */
export type Language = "french" | "english" | "other"

/** So many words of other languages may stand in a text of these two. */
const FEW = 2

/** By a vote of stop words; null where they tell nothing: both stems then stand for each word. */
export const detectLanguage = (...texts: readonly (readonly Word[])[]): Language | null => {
  let french = 0
  let english = 0
  let other = 0
  for (const words of texts)
    for (const { isFrenchStop, isEnglishStop, isOtherStop } of words) {
      french += Number(isFrenchStop)
      english += Number(isEnglishStop)
      other += Number(isOtherStop)
    }
  if (other > FEW && other > french && other > english) return "other"
  if (french === english) return null
  return french > english ? "french" : "english"
}

/** @param subtag primary, of BCP 47 */
export const languageOf = (subtag: string): Language => {
  if (subtag === "fr") return "french"
  return subtag === "en" ? "english" : "other"
}
