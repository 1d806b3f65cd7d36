import lunr from "lunr"
import addFrench from "lunr-languages/lunr.fr"
import addStemmerSupport from "lunr-languages/lunr.stemmer.support"
import { withoutZeros } from "./numbers.ts"
import { stemPorter } from "./stemPorter.ts"
import { ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS } from "./stopWords.ts"

interface FrenchLunr {
  readonly fr: { stemmer(word: string): string }
}

const LAST_OF_ASCII = 0x7f

addStemmerSupport(lunr)
addFrench(lunr)
const french = (lunr as unknown as FrenchLunr).fr

/** @param ends what all that it changes ends with: nearly no word meets a rule */
type Rule = readonly [pattern: RegExp, replacement: string, ends: string]

/** Written as the stemmer expects it: with the accents that folding took, in one gender and number where it misses another. */
const BEFORE: readonly Rule[] = [
  [/ieres?$/, "ière", "iere ieres"],
  [/ites?$/, "ité", "ite ites"],
  [/atrices?$/, "ateur", "atrice atrices"],
  [/trices?$/, "teux", "trice trices"],
  [/(?<!at|i)eurs?$/, "eux", "eur eurs"],
  [/nexions?$/, "nection", "nexion nexions"],
  [
    /^((?:re)?ouv)(?:rir|rent|rez|rons|rant|rira|riront|erte?s?|ertures?)$/,
    "$1r",
    "rir rent rez rons rant rira riront ert erts erte ertes erture ertures",
  ],
  [/^(nouv|b|jum|cham)el(?:les?)?$/, "$1eau", "el elle elles"],
  /** No verb's third person. */
  [/^(aud|cred|deb|prof|confl|pet|hab|gabar|trans)its?$/, "$1ite", "it its"],
  [/(?<=..)(?<!^(?:prop|rep|gr|cl|disp))os$/, "o", "os"],
  [/(?<=...)(?<!(?:ref|diff|conf|cl))us$/, "u", "us"],
  [/^(empl|env|tourn|conv|l|p)ois$/, "$1oi", "ois"],
]
/** What it changes may end with any letter. */
const WRITTEN = /scri(?:re|[ts]|tes|ptions?|v[a-z]+|r[a-z]+)$/
/** Verbs, and what ends as deeds do without being any: no partage is of the same word as part. */
const NO_DEED =
  "am|amen|demen|emmen|vill|mess|cour|encour|decour|voy|avant|desavant|domm|endomm|part|repart|homm|soul|ouvr|lang|from|person|personn|mari|pays"
/** What is left on one form of a word and not on another. */
const AFTER: readonly Rule[] = [
  /** What remains of an e that lost its accent: utilisée and utilisé are one word, folded as well. */
  [/(?<=.{3})e+$/, "", "e"],
  [/(?<=.{4})(?<!m)ent$/, "", "ent"],
  [/ateur$/, "at", "ateur"],
  [/(?<=.{3})iv$/, "if", "iv"],
  [/(?<=.{3})ibil$/, "ibl", "ibil"],
  /** A deed and its verb: étalonnage and étalonner. */
  [new RegExp(`(?<!^(?:${NO_DEED}))(?<=.{4})ag$`), "", "ag"],
  [/(?<=.{4})([lnt])\1$/, "$1", "ll nn tt"],
  [/(?<=.{3})qu$/, "c", "qu"],
  [/(?<=.{3})y$/, "i", "y"],
  /** Vérifier is left as verifi, vérifié as verif. */
  [/(?<=.{4})(?<!^ouvr)i$/, "", "i"],
]

interface Ending {
  readonly place: number
  readonly text: string
}

/** With the places of their rules, in order, by their last letter. */
const endingsOf = (rules: readonly Rule[]): readonly (readonly Ending[])[] => {
  const all = rules.flatMap(([, , ends], place) => ends.split(" ").map((text) => ({ place, text })))
  return Array.from({ length: 0x80 }, (_, code) => all.filter(({ text }) => text.charCodeAt(text.length - 1) === code))
}

/** One after the other: what a rule leaves may end as later ones ask. */
const createChange = (rules: readonly Rule[]): ((word: string) => string) => {
  const endings = endingsOf(rules)
  return (word) => {
    let changed = word
    let next = 0
    for (;;) {
      const place = firstEnding(changed, endings, next)
      const rule = rules[place]
      if (rule === undefined) return changed
      changed = changed.replace(rule[0], rule[1])
      next = place + 1
    }
  }
}

/** The first rule from there on that what a word ends with may meet, or -1. */
const firstEnding = (word: string, endings: readonly (readonly Ending[])[], from: number): number => {
  const alike = endings[word.charCodeAt(word.length - 1)]
  if (alike === undefined) return -1
  for (let at = 0; at < alike.length; at++) {
    const ending = alike[at]
    if (ending !== undefined && ending.place >= from && endsWith(word, ending.text)) return ending.place
  }
  return -1
}

/** But its last letter, which is known. Letter by letter it takes a quarter of what `String.endsWith` does. */
const endsWith = (word: string, ending: string): boolean => {
  const shift = word.length - ending.length
  if (shift < 0) return false
  for (let at = ending.length - 2; at >= 0; at--)
    if (word.charCodeAt(shift + at) !== ending.charCodeAt(at)) return false
  return true
}

const change = createChange(BEFORE)
const prepare = (word: string): string => {
  const changed = change(word)
  return changed.includes("scri") ? changed.replace(WRITTEN, "scriv") : changed
}
const mend = createChange(AFTER)

const withoutAccents = (stem: string): string => {
  for (let at = 0; at < stem.length; at++)
    if (stem.charCodeAt(at) > LAST_OF_ASCII) return stem.normalize("NFD").replaceAll(/\p{M}/gu, "")
  return stem
}

/** Beside a stem, and in no word: forms of "vue" are one word, but none of "vu", nor Léa one of "le". */
const APART = "+"

/** A word that says something never stands for one that says little. */
const apartFrom = (stops: ReadonlySet<string>, stem: string, word: string): string =>
  stem !== word && stops.has(stem) && !stops.has(word) ? `${stem}${APART}` : stem

/** @param word folded */
export const stemFrench = (word: string): string =>
  withoutZeros(word) ?? apartFrom(FRENCH_STOP_WORDS, withoutAccents(mend(french.stemmer(prepare(word)))), word)

/** @param word folded */
export const stemEnglish = (word: string): string =>
  withoutZeros(word) ?? apartFrom(ENGLISH_STOP_WORDS, stemPorter(word), word)
