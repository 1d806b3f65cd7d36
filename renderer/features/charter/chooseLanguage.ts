import { type Language, LANGUAGES } from "../../app/i18n/i18n.ts"
import type { CharterText } from "../../../shared/site/charter.ts"

/** In which of its languages somebody reads it: the wished one where there is one. */
export const chooseLanguage = (text: CharterText, wished: string): Language => {
  const known = LANGUAGES.find((language) => wished.startsWith(language))
  if (known && text[known] !== null) return known
  return text.fr === null ? "en" : "fr"
}

export const otherLanguage = (language: Language): Language => (language === "fr" ? "en" : "fr")
