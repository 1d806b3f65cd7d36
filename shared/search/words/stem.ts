import lunr from "lunr"
import addFrench from "lunr-languages/lunr.fr"
import addStemmerSupport from "lunr-languages/lunr.stemmer.support"
import { withoutZeros } from "./numbers.ts"
import { createRecentCache } from "./recentCache.ts"

interface FrenchLunr {
  readonly fr: { stemmer(word: string): string }
}

addStemmerSupport(lunr)
addFrench(lunr)
const french = (lunr as unknown as FrenchLunr).fr

type Rule = readonly [pattern: RegExp, replacement: string]

/** Written as the stemmer expects it: with the accents that folding took, in one gender and number where it misses another. */
const BEFORE: readonly Rule[] = [
  [/ieres?$/, "ière"],
  [/ites?$/, "ité"],
  [/atrices?$/, "ateur"],
  [/trices?$/, "teux"],
  [/(?<!at|i)eurs?$/, "eux"],
  [/nexions?$/, "nection"],
  [/scri(?:re|[ts]|tes|ptions?|v[a-z]+|r[a-z]+)$/, "scriv"],
  [/^((?:re)?ouv)(?:rir|rent|rez|rons|rant|rira|riront|erte?s?|ertures?)$/, "$1r"],
  [/^(nouv|b|jum|cham)el(?:les?)?$/, "$1eau"],
  /** No verb's third person. */
  [/^(aud|cred|deb|prof|confl|pet|hab|gabar|trans)its?$/, "$1ite"],
  [/(?<=..)(?<!^(?:prop|rep|gr|cl|disp))os$/, "o"],
  [/(?<=...)(?<!(?:ref|diff|conf|cl))us$/, "u"],
  [/^(empl|env|tourn|conv|l|p)ois$/, "$1oi"],
]
/** Verbs, and what ends as deeds do without being any: no partage is of the same word as part. */
const NO_DEED =
  "am|amen|demen|emmen|vill|mess|cour|encour|decour|voy|avant|desavant|domm|endomm|part|repart|homm|soul|ouvr|lang|from|person|personn|mari|pays"
/** What is left on one form of a word and not on another. */
const AFTER: readonly Rule[] = [
  /** What remains of an e that lost its accent: utilisée and utilisé are one word, folded as well. */
  [/(?<=.{3})e+$/, ""],
  [/(?<=.{4})(?<!m)ent$/, ""],
  [/ateur$/, "at"],
  [/(?<=.{3})iv$/, "if"],
  [/(?<=.{3})ibil$/, "ibl"],
  /** A deed and its verb: étalonnage and étalonner. */
  [new RegExp(`(?<!^(?:${NO_DEED}))(?<=.{4})ag$`), ""],
  [/(?<=.{4})([lnt])\1$/, "$1"],
  [/(?<=.{3})qu$/, "c"],
  [/(?<=.{3})y$/, "i"],
  /** Vérifier is left as verifi, vérifié as verif. */
  [/(?<=.{4})(?<!^ouvr)i$/, ""],
]

const change = (word: string, rules: readonly Rule[]): string => {
  let changed = word
  for (const [pattern, replacement] of rules) changed = changed.replace(pattern, replacement)
  return changed
}

const CACHED = 20_000

/** @param word folded */
export const stemFrench = createRecentCache(
  CACHED,
  (word: string) =>
    withoutZeros(word) ??
    change(french.stemmer(change(word, BEFORE)), AFTER)
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, ""),
)

/** @param word folded */
export const stemEnglish = createRecentCache(CACHED, (word: string) => {
  const number = withoutZeros(word)
  if (number !== undefined) return number
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
