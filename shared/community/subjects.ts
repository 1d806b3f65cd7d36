import { foldTag } from "./tags.ts"

/** Folded words that say nothing of a subject, in French and in English. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "avec aussi aux bien bon car ces cet cette chez comme dans des deux donc elle elles encore entre est etre eux fait faire font hier ils jour jours les leur leurs mais meme mes moi mon nos notre nous onde ont par pas peu plus pour quand que quel quelle qui sans ses son sont sous sur tous tout toute toutes tres une vers vos votre vous about after all also and any are been but can day for from has have her here his how into its just like make more most not now one only our out over she some than that the their them then there they this those too two use very was were what when where which who why will with you your".split(
    " ",
  ),
)
/** What merely ties words together: “sécurité des lignes” is spoken of as “la sécurité de la ligne”, too. */
const TIES: ReadonlySet<string> = new Set("d de des du l la le les and for of the".split(" "))
const MIN_WORD_CHARS = 3

/** Singular and plural are one; longer endings would take words for others. */
const stem = (word: string): string => (word.length > MIN_WORD_CHARS ? word.replace(/(?:s|x)$/, "") : word)

const EMPTY_STEMS = new Set([...EMPTY_WORDS].map(stem))

const readStems = (text: string): readonly string[] =>
  foldTag(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => !TIES.has(word))
    .map(stem) ?? []

/** A subject's words as they are compared. */
export type SubjectStems = readonly string[]

/** Null where the words say nothing of a subject by themselves. */
export const readSubject = (words: string): SubjectStems | null => {
  const stems = readStems(words)
  return stems.some((part) => part.length >= MIN_WORD_CHARS && !EMPTY_STEMS.has(part)) ? stems : null
}

/** Tells of which subjects a text speaks: their words stand in it one after the other. Accents, capitals and plurals make no difference. */
export const createSubjectFinder = (text: string): ((subject: SubjectStems) => boolean) => {
  const stems = readStems(text)
  const known = new Set(stems)
  const joined = ` ${stems.join(" ")} `
  return (subject) => subject.every((part) => known.has(part)) && joined.includes(` ${subject.join(" ")} `)
}
