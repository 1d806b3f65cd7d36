import type { SearchDocument } from "../searchDocument.ts"
import { plainText } from "../words/plainText.ts"
import { surfacesOf } from "./names.ts"

/** Whether a document holds every phrase word for word, and none of those that it must not. */
export const holdsPhrases = (
  document: SearchDocument,
  phrases: readonly (readonly string[])[],
  excluded: readonly (readonly string[])[],
): boolean => {
  const texts = [document.kind === "comment" ? "" : document.title, plainText(document.text)].map(surfacesOf)
  const holds = (phrase: readonly string[]): boolean => texts.some((surfaces) => contains(surfaces, phrase))
  return phrases.every(holds) && !excluded.some((phrase) => phrase.length > 0 && holds(phrase))
}

const contains = (surfaces: readonly string[], phrase: readonly string[]): boolean => {
  for (let at = 0; at + phrase.length <= surfaces.length; at++)
    if (phrase.every((word, next) => surfaces[at + next] === word)) return true
  return false
}
