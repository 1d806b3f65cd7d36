import { analyseToken } from "../words/analyseToken.ts"
import { eachToken } from "../words/eachToken.ts"
import type { Match } from "./highlight.ts"

/** Every token of a text that is part of a phrase, each once. @param phrase surfaces */
export const findPhrase = (text: string, phrase: readonly string[]): readonly Match[] => {
  const words: { readonly surface: string; readonly from: number; readonly token: string }[] = []
  eachToken(text, (token, from) => {
    for (const { surface } of analyseToken(token)) words.push({ surface, from, token })
  })
  const found = new Map<number, Match>()
  for (let at = 0; at + phrase.length <= words.length; at++) {
    const stands = words.slice(at, at + phrase.length)
    if (stands.every(({ surface }, place) => surface === phrase[place]))
      for (const { from, token } of stands) found.set(from, { from, to: from + token.length, bits: 0, token })
  }
  return [...found.values()]
}
