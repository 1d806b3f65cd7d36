import lunr from "lunr"
import addFrench from "lunr-languages/lunr.fr"
import addStemmerSupport from "lunr-languages/lunr.stemmer.support"
import { createRecentCache } from "./recentCache.ts"

interface FrenchLunr {
  readonly fr: { stemmer(word: string): string }
}

addStemmerSupport(lunr)
addFrench(lunr)
const french = (lunr as unknown as FrenchLunr).fr

/** What remains of an e that lost its accent: utilisée and utilisé are one word, folded as well. */
const MUTE_END = /(?<=.{3})e+$/

const CACHED = 20_000

/** @param word folded */
export const stemFrench = createRecentCache(CACHED, (word: string) => french.stemmer(word).replace(MUTE_END, ""))

/** @param word folded */
export const stemEnglish = createRecentCache(CACHED, (word: string) => {
  let stemmed = word
  // Lunr hands its stemmer a token; the word is all that it asks of one.
  lunr.stemmer({
    update(change: (word: string) => string) {
      stemmed = change(word)
      return this
    },
  } as unknown as lunr.Token)
  return stemmed
})
