import lunr from "lunr"
import addFrench from "lunr-languages/lunr.fr"
import addStemmerSupport from "lunr-languages/lunr.stemmer.support"
import { withoutZeros } from "./numbers.ts"
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from "./stopWords.ts"

interface FrenchLunr {
  readonly fr: { stemmer(word: string): string }
}

addStemmerSupport(lunr)
addFrench(lunr)
const french = (lunr as unknown as FrenchLunr).fr

/** @param last the letters that what it changes can end with: most words meet few rules */
type Rule = readonly [pattern: RegExp, replacement: string, last: string]

/** Written as the stemmer expects it: with the accents that folding took, in one gender and number where it misses another. */
const BEFORE: readonly Rule[] = [
  [/ieres?$/, "ière", "es"],
  [/ites?$/, "ité", "es"],
  [/atrices?$/, "ateur", "es"],
  [/trices?$/, "teux", "es"],
  [/(?<!at|i)eurs?$/, "eux", "rs"],
  [/nexions?$/, "nection", "ns"],
  [/scri(?:re|[ts]|tes|ptions?|v[a-z]+|r[a-z]+)$/, "scriv", "abcdefghijklmnopqrstuvwxyz"],
  [/^((?:re)?ouv)(?:rir|rent|rez|rons|rant|rira|riront|erte?s?|ertures?)$/, "$1r", "rtzsae"],
  [/^(nouv|b|jum|cham)el(?:les?)?$/, "$1eau", "les"],
  /** No verb's third person. */
  [/^(aud|cred|deb|prof|confl|pet|hab|gabar|trans)its?$/, "$1ite", "ts"],
  [/(?<=..)(?<!^(?:prop|rep|gr|cl|disp))os$/, "o", "s"],
  [/(?<=...)(?<!(?:ref|diff|conf|cl))us$/, "u", "s"],
  [/^(empl|env|tourn|conv|l|p)ois$/, "$1oi", "s"],
]
/** Verbs, and what ends as deeds do without being any: no partage is of the same word as part. */
const NO_DEED =
  "am|amen|demen|emmen|vill|mess|cour|encour|decour|voy|avant|desavant|domm|endomm|part|repart|homm|soul|ouvr|lang|from|person|personn|mari|pays"
/** What is left on one form of a word and not on another. */
const AFTER: readonly Rule[] = [
  /** What remains of an e that lost its accent: utilisée and utilisé are one word, folded as well. */
  [/(?<=.{3})e+$/, "", "e"],
  [/(?<=.{4})(?<!m)ent$/, "", "t"],
  [/ateur$/, "at", "r"],
  [/(?<=.{3})iv$/, "if", "v"],
  [/(?<=.{3})ibil$/, "ibl", "l"],
  /** A deed and its verb: étalonnage and étalonner. */
  [new RegExp(`(?<!^(?:${NO_DEED}))(?<=.{4})ag$`), "", "g"],
  [/(?<=.{4})([lnt])\1$/, "$1", "lnt"],
  [/(?<=.{3})qu$/, "c", "u"],
  [/(?<=.{3})y$/, "i", "y"],
  /** Vérifier is left as verifi, vérifié as verif. */
  [/(?<=.{4})(?<!^ouvr)i$/, "", "i"],
]

/** Those that can change a word, with their places, by its last letter. */
const byLastLetter = (rules: readonly Rule[]): readonly (readonly number[])[] =>
  Array.from({ length: 0x80 }, (_, code) =>
    rules.flatMap(([, , last], place) => (last.includes(String.fromCharCode(code)) ? [place] : [])),
  )

/** One after the other: what a rule leaves may end with a letter of later ones. */
const createChange = (rules: readonly Rule[]): ((word: string) => string) => {
  const places = byLastLetter(rules)
  return (word) => {
    let changed = word
    let next = 0
    for (;;) {
      const place = places[changed.charCodeAt(changed.length - 1)]?.find((each) => each >= next)
      const rule = place === undefined ? undefined : rules[place]
      if (place === undefined || rule === undefined) return changed
      changed = changed.replace(rule[0], rule[1])
      next = place + 1
    }
  }
}

const prepare = createChange(BEFORE)
const mend = createChange(AFTER)

const PLAIN = /^[a-z0-9]*$/

const withoutAccents = (stem: string): string =>
  PLAIN.test(stem) ? stem : stem.normalize("NFD").replaceAll(/\p{M}/gu, "")

/** Beside a stem, and in no word: forms of "vue" are one word, but none of "vu", nor Léa one of "le". */
const APART = "+"

/** A word that says something never stands for one that says little. */
const apartFrom = (stops: ReadonlySet<string>, stem: string, word: string): string =>
  stem !== word && stops.has(stem) && !stops.has(word) ? `${stem}${APART}` : stem

/** @param word folded */
export const stemFrench = (word: string): string =>
  withoutZeros(word) ?? apartFrom(FRENCH_STOP_WORDS, withoutAccents(mend(french.stemmer(prepare(word)))), word)

let stemmed = ""
/** Lunr hands its stemmer a token; the word is all that it asks of one. */
const token = {
  update(change: (word: string) => string) {
    stemmed = change(stemmed)
    return token
  },
} as unknown as lunr.Token

/** @param word folded */
export const stemEnglish = (word: string): string => {
  const number = withoutZeros(word)
  if (number !== undefined) return number
  stemmed = word
  lunr.stemmer(token)
  return apartFrom(ENGLISH_STOP_WORDS, stemmed, word)
}
