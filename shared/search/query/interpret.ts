import { ASKING_AFTER, ASKING_WORDS } from "../words/stopWords.ts"
import { foldTagName } from "../words/foldTagName.ts"
import { fold } from "../words/fold.ts"
import { isAcronym } from "../words/analyseCompound.ts"
import type { Word } from "../words/analyseToken.ts"
import { detectLanguage } from "../words/detectLanguage.ts"
import type { SearchFilters } from "../searchService.ts"
import { elisionLength } from "./highlight.ts"
import { kindOf, meansFile, sortOf } from "./filterWords.ts"
import { type NameTable, surfacesOf, wordsOf } from "./names.ts"
import { type Compound, readWords } from "./readWords.ts"
import { parseInstant } from "./parseInstant.ts"
import { parseQueryText, type QueryPart } from "./parseQueryText.ts"

export interface QueryWord {
  readonly word: Word
  /** As it was typed. */
  readonly typed: string
  /** It may be the beginning of a longer one. */
  readonly open: boolean
  /** Stands between quotation marks. */
  readonly quoted: boolean
  /** Says little in the language that its neighbours speak or may speak: adds to a score, is never required. */
  readonly optional: boolean
  /** What it is a part of, where the texts are to say which is meant. */
  readonly compound: Compound | null
  /** Surfaces that stand for it as well. */
  readonly alternatives: readonly string[]
}

/** What a query asks for. */
export interface Interpreted {
  readonly words: readonly QueryWord[]
  /** Surfaces in their order, as they must stand in the text. */
  readonly phrases: readonly (readonly string[])[]
  readonly excludedWords: readonly Word[]
  readonly excludedPhrases: readonly (readonly string[])[]
  readonly filters: SearchFilters
  readonly unknownFilters: readonly string[]
}

export const interpret = (text: string, given: SearchFilters, names: NameTable): Interpreted => {
  const parts = parseQueryText(text)
  const { filters, unknown } = readFilters(parts, given, names)
  const phrases = parts.filter((part) => part.kind === "phrase" && !part.excluded)
  const excluded = parts.filter((part) => part.kind !== "filter" && part.excluded)
  return {
    words: chooseWords(parts),
    phrases: phrases.map((part) => ("text" in part ? surfacesOf(part.text) : [])).filter(({ length }) => length > 0),
    excludedWords: excluded.flatMap((part) => (part.kind === "words" ? wordsOf(part.text).slice(0, 1) : [])),
    excludedPhrases: excluded.flatMap((part) => (part.kind === "phrase" ? [surfacesOf(part.text)] : [])),
    filters,
    unknownFilters: unknown,
  }
}

/** What stands before and after a word and is no part of it. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

const STARTS_IN_DIGIT = /^\p{N}/u
const PLAIN = /^[a-z0-9]+$/i

const withoutElision = (typed: string): string => typed.slice(elisionLength(typed))

/** A word as somebody typed it, without what stands around it. */
const typedWord = (text: string): string => (PLAIN.test(text) ? text : withoutElision(text.replaceAll(AROUND, "")))

/** Each word once; of those in a phrase none is unfinished. */
const chooseWords = (parts: readonly QueryPart[]): readonly QueryWord[] => {
  const found = parts.flatMap((part) => {
    if (part.kind === "filter" || part.excluded) return []
    const words = readWords(part.text)
    const isPhrase = part.kind === "phrase"
    return words.map(({ word, compound }, at) => ({
      word,
      compound: isPhrase ? null : compound,
      alternatives: [],
      typed: words.length === 1 ? typedWord(part.text) : word.surface,
      open: !isPhrase && part.open && at === words.length - 1,
      quoted: isPhrase,
    }))
  })
  const distinct = new Map<string, (typeof found)[number]>()
  for (const each of found) distinct.set(each.word.surface, each)
  const words = [...distinct.values()]
  const all = words.map(({ word }) => word)
  const judged = words.flatMap((each, at) => {
    if (each.compound && isAcronym(each.compound.typed)) return [{ ...each, optional: false }]
    const asks = !each.quoted && asksAfter(all[at - 1], each.word)
    const standing = asks ? "optional" : standingOf(each.word, all, each.quoted)
    // An unfinished "de" may become "devis".
    if (standing === "dropped" && !(each.open && words.length === 1)) return []
    return [{ ...each, alternatives: asCode(all[at - 1], each.word), optional: standing !== "content" }]
  })
  // Nothing but stop words: then they are what is looked for.
  if (judged.some(({ optional }) => !optional)) return judged
  return words.map((each) => ({ ...each, optional: false }))
}

/** Of a room, "a" is no article: "a 027" may be A-027. */
const asCode = (before: Word | undefined, { surface }: Word): readonly string[] =>
  before?.surface.length === 1 && isLittle(before) && STARTS_IN_DIGIT.test(surface) ? [before.surface + surface] : []

const isLittle = ({ isFrenchStop, isEnglishStop }: Word): boolean => isFrenchStop || isEnglishStop

/** Quelle heure, combien coûte, how long: together they ask, alone the second is a word like others. */
const asksAfter = (before: Word | undefined, { surface }: Word): boolean =>
  before !== undefined && (ASKING_AFTER.get(before.surface)?.has(surface) ?? false)

/** "car" is a French stop word and an English vehicle: its neighbours decide. */
const standingOf = (word: Word, all: readonly Word[], quoted: boolean): "content" | "optional" | "dropped" => {
  if (!word.isFrenchStop && !word.isEnglishStop)
    return ASKING_WORDS.has(word.surface) && !quoted ? "optional" : "content"
  if (word.isFrenchStop && word.isEnglishStop) return "dropped"
  const spoken = detectLanguage(all.filter((other) => other !== word))
  if (spoken === null || spoken === "other") return "optional"
  return (spoken === "french") === word.isFrenchStop ? "dropped" : "content"
}

const readFilters = (
  parts: readonly QueryPart[],
  given: SearchFilters,
  names: NameTable,
): { filters: SearchFilters; unknown: readonly string[] } => {
  const unknown: string[] = []
  let filters = given
  for (const part of parts) {
    if (part.kind !== "filter" || part.value === "" || part.excluded) continue
    const read = readFilter(part, filters, names)
    if (read) filters = read
    else unknown.push(part.value)
  }
  return { filters, unknown }
}

const readFilter = (
  { key, value }: Extract<QueryPart, { kind: "filter" }>,
  filters: SearchFilters,
  names: NameTable,
): SearchFilters | undefined => {
  switch (key) {
    case "from": {
      const found = names.membersByName(value)
      return found.length > 0 ? { ...filters, members: [...filters.members, ...found] } : undefined
    }
    case "in": {
      const found = names.communitiesByName(value)
      return found.length > 0 ? { ...filters, communities: [...filters.communities, ...found] } : undefined
    }
    case "tag":
      return { ...filters, tags: [...filters.tags, foldTagName(value)] }
    case "kind": {
      const kind = kindOf(fold(value))
      if (kind) return { ...filters, kinds: [...filters.kinds, kind] }
      return { ...filters, sorts: [...filters.sorts, sortOf(fold(value))] }
    }
    case "before":
    case "after": {
      const instant = parseInstant(value)
      return instant === undefined ? undefined : { ...filters, [key]: instant }
    }
    case "has":
      return meansFile(fold(value)) ? { ...filters, hasFile: true } : undefined
    default:
      return key satisfies never
  }
}
