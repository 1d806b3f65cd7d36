import { analyseToken, type Word } from "./analyseToken.ts"
import { detectLanguage } from "./detectLanguage.ts"
import { eachToken } from "./eachToken.ts"

/** So much of a text tells its language; in UTF-16 code units. */
const READ_CHARS = 2_000

/** The language of a text as a primary subtag of BCP 47; null where it is neither of these two, or hard to tell. */
export const readLanguage = (text: string): "fr" | "en" | null => {
  const words: Word[] = []
  eachToken(text.slice(0, READ_CHARS), (token) => words.push(...analyseToken(token)))
  const language = detectLanguage(words)
  if (language === "french") return "fr"
  return language === "english" ? "en" : null
}
