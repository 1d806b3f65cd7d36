import type { Word } from "./analyseToken.ts"

export type Language = "french" | "english"

/** By a vote of stop words; null where they tell nothing: both stems then stand for each word. */
export const detectLanguage = (...texts: readonly (readonly Word[])[]): Language | null => {
  let votes = 0
  for (const words of texts)
    for (const { isFrenchStop, isEnglishStop } of words) votes += Number(isFrenchStop) - Number(isEnglishStop)
  if (votes === 0) return null
  return votes > 0 ? "french" : "english"
}
