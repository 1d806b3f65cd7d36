import { createEndings } from "./endings.ts"
import { endsAt, endsWith, type Letters, readText, replaceEnd, writeText } from "./letters.ts"

/** What an ending becomes after what stands before it. */
interface Rule {
  readonly ends: string
  readonly becomes: string
  /** So many letters at least stand before it. */
  readonly least?: number
  /** These alone stand before it. */
  readonly only?: string
  /** These alone do not. */
  readonly never?: string
  /** What stands before it ends otherwise. */
  readonly notAfter?: string
}

/** Written as the stemmer expects it: with the accents that folding took, in one gender and number where it misses another. */
const BEFORE: readonly Rule[] = [
  { ends: "iere ieres", becomes: "ière" },
  { ends: "ite ites", becomes: "ité" },
  { ends: "atrice atrices", becomes: "ateur" },
  { ends: "trice trices", becomes: "teux" },
  { ends: "eur eurs", becomes: "eux", notAfter: "at i" },
  { ends: "nexion nexions", becomes: "nection" },
  {
    ends: "rir rent rez rons rant rira riront ert erts erte ertes erture ertures",
    becomes: "r",
    only: "ouv reouv",
  },
  { ends: "el elle elles", becomes: "eau", only: "nouv b jum cham" },
  /** No verb's third person. */
  { ends: "it its", becomes: "ite", only: "aud cred deb prof confl pet hab gabar trans" },
  { ends: "os", becomes: "o", least: 2, never: "prop rep gr cl disp" },
  { ends: "us", becomes: "u", least: 3, notAfter: "ref diff conf cl" },
  { ends: "ois", becomes: "oi", only: "empl env tourn conv l p" },
]
/** What it changes may end with any letter. */
const WRITTEN = /scri(?:re|[ts]|tes|ptions?|v[a-z]+|r[a-z]+)$/
/** Verbs, and what ends as deeds do without being any: no partage is of the same word as part. */
const NO_DEED =
  "am amen demen emmen vill mess cour encour decour voy avant desavant domm endomm part repart homm soul ouvr lang from person personn mari pays"
/** What is left on one form of a word and not on another. */
const AFTER: readonly Rule[] = [
  { ends: "ent", becomes: "", least: 4, notAfter: "m" },
  { ends: "ateur", becomes: "at" },
  { ends: "iv", becomes: "if", least: 3 },
  { ends: "ibil", becomes: "ibl", least: 3 },
  /** A deed and its verb: étalonnage and étalonner. */
  { ends: "ag", becomes: "", least: 4, never: NO_DEED },
  { ends: "ll", becomes: "l", least: 4 },
  { ends: "nn", becomes: "n", least: 4 },
  { ends: "tt", becomes: "t", least: 4 },
  { ends: "qu", becomes: "c", least: 3 },
  { ends: "y", becomes: "i", least: 3 },
  /** Vérifier is left as verifi, vérifié as verif. */
  { ends: "i", becomes: "", least: 4, never: "ouvr" },
]

const E = 101
const LEFT_OF_E = 3

const texts = (list: string | undefined): readonly string[] => list?.split(" ") ?? []

/** One after the other: what a rule leaves may end as later ones ask. */
const createChange = (rules: readonly Rule[]): ((word: Letters) => void) => {
  const endings = createEndings(
    rules.flatMap(({ ends, becomes, least = 0, only, never, notAfter }, place) =>
      texts(ends).map((text) => ({
        text,
        value: { place, becomes, least, only: texts(only), never: texts(never), notAfter: texts(notAfter) },
      })),
    ),
  )
  return (word) => {
    let next = 0
    let list = endings.of(word)
    for (let at = 0; at < list.length; at++) {
      const ending = list[at]
      if (ending === undefined || ending.value.place < next || !endsWith(word, ending.text)) continue
      const { place, becomes, least, only, never, notAfter } = ending.value
      const kept = word.length - ending.text.length
      const isAlone = (text: string): boolean => text.length === kept && endsAt(word, kept, text)
      if (kept < least || (only.length > 0 && !only.some(isAlone)) || never.some(isAlone)) continue
      if (notAfter.some((text) => endsAt(word, kept, text))) continue
      replaceEnd(word, kept, becomes)
      next = place + 1
      list = endings.of(word)
      at = -1
    }
  }
}

const change = createChange(BEFORE)
const mend = createChange(AFTER)

/** As what the stemmer takes for the same word. */
export const prepareFrench = (word: Letters): void => {
  change(word)
  if (!holds(word, "scri")) return
  writeText(word, readText(word).replace(WRITTEN, "scriv"))
}

const holds = (word: Letters, part: string): boolean => {
  for (let end = part.length; end <= word.length; end++) if (endsAt(word, end, part)) return true
  return false
}

export const mendFrench = (word: Letters): void => {
  // What remains of an e that lost its accent: utilisée and utilisé are one word, folded as well.
  while (word.length > LEFT_OF_E && word.codes[word.length - 1] === E) word.length -= 1
  mend(word)
}
