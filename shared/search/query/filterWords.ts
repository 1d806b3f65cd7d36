import type { SearchKind } from "../searchDocument.ts"

export type FilterKey = "from" | "in" | "tag" | "kind" | "before" | "after" | "has"

/** How each filter may be written, folded, in either language. */
const KEYS: Readonly<Record<FilterKey, string>> = {
  from: "from de par by auteur author",
  in: "in dans",
  tag: "tag topic sujet etiquette",
  kind: "kind type genre",
  before: "before avant until",
  after: "after apres since depuis",
  has: "has avec",
}

const table = <Name extends string>(spellings: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> =>
  new Map(
    (Object.keys(spellings) as Name[]).flatMap((name) =>
      spellings[name].split(" ").map((spelling) => [spelling, name] as const),
    ),
  )

const keys = table(KEYS)

/** @param word folded, without its colon */
export const filterKeyOf = (word: string): FilterKey | undefined => keys.get(word)

const KINDS = table<SearchKind>({
  person: "person people persons personne personnes gens membre membres member members",
  post: "post posts publication publications",
  comment: "comment comments commentaire commentaires answer answers reponse reponses",
  community: "community communities communaute communautes",
  tag: "tag tags topic topics sujet sujets etiquette etiquettes",
})

const SORTS = table({
  message: "message messages",
  question: "question questions",
  practice: "practice practices pratique pratiques bonne-pratique bonnes-pratiques",
  announcement: "announcement announcements annonce annonces",
  thanks: "thanks merci remerciement remerciements",
})

/** Shorter beginnings mean nothing yet. */
const LEAST_BEGINNING = 3

/** What is called so; or, while its name is being typed, the only one of whose names that is the beginning. */
const named = <Name extends string>(names: ReadonlyMap<string, Name>, word: string): Name | undefined => {
  const exact = names.get(word)
  if (exact !== undefined || word.length < LEAST_BEGINNING) return exact
  const begun = new Set([...names].filter(([spelling]) => spelling.startsWith(word)).map(([, name]) => name))
  return begun.size === 1 ? [...begun][0] : undefined
}

/** @param word folded */
export const kindOf = (word: string): SearchKind | undefined => named(KINDS, word)

/** What sort of post is meant; words of later sorts stand for themselves. @param word folded */
export const sortOf = (word: string): string => named(SORTS, word) ?? word

const ALL_SORTS = new Set<string>(SORTS.values())
/** One that this version has a name for. */
export const isSort = (sort: string): boolean => ALL_SORTS.has(sort)

const FILES = new Set("file files fichier fichiers attachment attachments piece-jointe pj".split(" "))
/** @param word folded */
export const meansFile = (word: string): boolean => FILES.has(word)
