import { setSpaces } from "../../app/i18n/setFrench.ts"
import type { Language } from "../../app/i18n/i18n.ts"
import french from "./charte.md?raw"
import english from "./charter.md?raw"

/** A charter to begin with, in the name of the site. */
export const readTemplate = (language: Language, site: string): string => {
  const text = language === "fr" ? setSpaces(french) : english
  return text.replaceAll("{{site}}", () => site).trim()
}
