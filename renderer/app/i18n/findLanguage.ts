import { type Language, LANGUAGES } from "./i18n.ts"

/** The first of the languages that a browser asks for (BCP 47) in which Palabre speaks; null where it speaks none of them. */
export const findLanguage = (asked: readonly string[]): Language | null => {
  for (const tag of asked) {
    const [primary = ""] = tag.toLowerCase().split("-")
    const spoken = LANGUAGES.find((language) => language === primary)
    if (spoken) return spoken
  }
  return null
}
