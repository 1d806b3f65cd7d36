import { extractTags, foldTag } from "./tags.ts"

export interface KnownTag {
  /** Folded. */
  readonly tag: string
  readonly posts: number
  readonly followed: boolean
}

/** Folded words that say nothing of a subject, in French and in English. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "avec aussi aux bien bon car ces cet cette chez comme dans des deux donc elle elles encore entre est etre eux fait faire font hier ils jour jours les leur leurs mais meme mes moi mon nos notre nous onde ont par pas peu plus pour quand que quel quelle qui sans ses son sont sous sur tous tout toute toutes tres une vers vos votre vous about after all also and any are been but can day for from has have her here his how into its just like make more most not now one only our out over she some than that the their them then there they this those too two use very was were what when where which who why will with you your".split(
    " ",
  ),
)
const MIN_WORD_CHARS = 3

/** Singular and plural are one; longer endings would take words for others. */
const stem = (word: string): string => (word.length > MIN_WORD_CHARS ? word.replace(/(?:s|x)$/, "") : word)

const readStems = (text: string): readonly string[] =>
  foldTag(text)
    .match(/[\p{L}\p{N}]+/gu)
    ?.map(stem) ?? []

/** Whether the stems stand in the text one after the other. */
const createFinder = (text: string) => {
  const stems = readStems(text)
  const known = new Set(stems)
  const joined = ` ${stems.join(" ")} `
  return (parts: readonly string[]): boolean =>
    parts.every((part) => known.has(part)) && joined.includes(` ${parts.join(" ")} `)
}

const EMPTY_STEMS = new Set([...EMPTY_WORDS].map(stem))

const isTelling = (parts: readonly string[]): boolean =>
  parts.some((part) => part.length >= MIN_WORD_CHARS && !EMPTY_STEMS.has(part))

/**
 * Tags of the site's vocabulary that a text speaks of without carrying them, the most telling first: `ligne-3` where
 * it says “Lignes 3”. Accents, capitals and plurals make no difference.
 */
export const suggestTags = <Tag extends KnownTag>(
  text: string,
  vocabulary: readonly Tag[],
  limit: number,
): readonly Tag[] => {
  const carried = new Set(extractTags(text).map(foldTag))
  const speaksOf = createFinder(text)
  return vocabulary
    .filter(({ tag, posts }) => posts > 0 && !carried.has(tag))
    .map((known) => ({ known, parts: readStems(known.tag.replaceAll(/[-_]/g, " ")) }))
    .filter(({ parts }) => isTelling(parts) && speaksOf(parts))
    .sort(
      (one, other) =>
        other.parts.length - one.parts.length ||
        Number(other.known.followed) - Number(one.known.followed) ||
        other.known.posts - one.known.posts ||
        (one.known.tag < other.known.tag ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ known }) => known)
}
