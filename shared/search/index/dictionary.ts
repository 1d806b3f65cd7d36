import type { Word } from "../words/analyseToken.ts"
import type { Language } from "../words/detectLanguage.ts"
import { stemEnglish, stemFrench } from "../words/stem.ts"
import { withRoom } from "./growable.ts"
import { createStringTable } from "./stringTable.ts"
import { createLikeness } from "./likeness.ts"
import { createSurfaceOrder, type SurfaceOrder } from "./surfaceOrder.ts"

/** No such term: it was never indexed in that language. */
export const NO_TERM = -1

/**
 * Which stems stand for which words, one for all segments. Prefixes and typos are looked up among surfaces, the words as
 * they are read: a prefix can be longer than its stem.
 */
export interface Dictionary {
  termCount(): number
  term(id: number): string
  findTerm(term: string): number
  addTerm(term: string): number
  surfaceCount(): number
  surface(id: number): string
  findSurface(surface: string): number
  /** Notes the word once more. @param language null: both stems stand for it */
  addWord(word: Word, language: Language | null, take: (term: number) => void): void
  /** Stems under which a surface was indexed, itself among them where it stands for itself. */
  termsOf(surface: number): readonly number[]
  /** How often it was indexed. */
  frequency(surface: number): number
  /** Calls with all surfaces that so few edits part from a word, and with some others. */
  eachAlike(word: string, edits: number, visit: (surface: number) => void): void
  /** Ids of the surfaces that begin so. */
  startingWith(prefix: string): Iterable<number>
  /** Surfaces that any of these terms stands for. */
  surfacesOf(terms: ReadonlySet<number>): readonly number[]
  /** Leaves nothing of these words behind but their numbers, which mean nothing from then on. */
  forget(terms: ReadonlySet<number>, surfaces: ReadonlySet<number>): void
  /** Grows with each word that is forgotten. */
  forgotten(): number
  /** For writing it to disk: numbers of terms stay, those of surfaces do not. */
  columns(): DictionaryColumns
}

export interface DictionaryColumns {
  readonly terms: readonly string[]
  /** In order, each once. */
  readonly surfaces: readonly string[]
  readonly french: Int32Array
  readonly english: Int32Array
  readonly frequencies: Uint32Array
}

export const EMPTY_DICTIONARY: DictionaryColumns = {
  terms: [],
  surfaces: [],
  french: new Int32Array(0),
  english: new Int32Array(0),
  frequencies: new Uint32Array(0),
}

export const createDictionary = (stored: DictionaryColumns = EMPTY_DICTIONARY): Dictionary => {
  const terms = [...stored.terms]
  const termTable = createStringTable(terms)
  const surfaces = [...stored.surfaces]
  const surfaceTable = createStringTable(surfaces)
  let french = stored.french.slice()
  let english = stored.english.slice()
  let frequencies = stored.frequencies.slice()
  const order: SurfaceOrder = createSurfaceOrder(surfaces)
  const likeness = createLikeness(surfaces)
  let forgotten = 0

  const addTerm = (term: string): number => {
    const known = termTable.find(term)
    if (known !== NO_TERM) return known
    terms.push(term)
    termTable.added()
    return terms.length - 1
  }
  const addSurface = (surface: string): number => {
    const id = surfaces.push(surface) - 1
    surfaceTable.added()
    french = withRoom(french, id + 1)
    english = withRoom(english, id + 1)
    frequencies = withRoom(frequencies, id + 1)
    french[id] = NO_TERM
    english[id] = NO_TERM
    return id
  }
  /** A word keeps its place: most have been met before, by the same object. */
  const placeOf = (word: Word): number => {
    if (word.listed === surfaces && surfaces[word.place] === word.surface) return word.place
    const known = surfaceTable.find(word.surface)
    word.listed = surfaces
    word.place = known === NO_TERM ? addSurface(word.surface) : known
    return word.place
  }
  const frenchOf = (surface: number, word: Word): number => {
    const known = french[surface] ?? NO_TERM
    return known === NO_TERM ? (french[surface] = addTerm(stemFrench(word.surface))) : known
  }
  const englishOf = (surface: number, word: Word): number => {
    const known = english[surface] ?? NO_TERM
    return known === NO_TERM ? (english[surface] = addTerm(stemEnglish(word.surface))) : known
  }

  return {
    termCount: () => terms.length,
    term: (id) => terms[id] ?? "",
    findTerm: termTable.find,
    addTerm,
    surfaceCount: () => surfaces.length,
    surface: (id) => surfaces[id] ?? "",
    findSurface: surfaceTable.find,
    addWord(word, language, take) {
      const surface = placeOf(word)
      frequencies[surface] = (frequencies[surface] ?? 0) + 1
      if (language === "other") return take(addTerm(word.surface))
      const first = language === "english" ? englishOf(surface, word) : frenchOf(surface, word)
      take(first)
      if (language !== null) return
      const second = englishOf(surface, word)
      if (second !== first) take(second)
    },
    termsOf(surface) {
      const own = termTable.find(surfaces[surface] ?? "")
      const stems = new Set([french[surface] ?? NO_TERM, english[surface] ?? NO_TERM, own])
      stems.delete(NO_TERM)
      return [...stems]
    },
    frequency: (surface) => frequencies[surface] ?? 0,
    eachAlike: likeness.eachAlike,
    startingWith: order.startingWith,
    surfacesOf: (wanted) =>
      surfaces.flatMap((surface, id) => {
        const stands = [french[id], english[id], termTable.find(surface)].some(
          (term) => term !== undefined && wanted.has(term),
        )
        return stands && surface !== "" ? [id] : []
      }),
    forget(goneTerms, goneSurfaces) {
      for (const term of goneTerms) terms[term] = ""
      for (const surface of goneSurfaces) {
        surfaces[surface] = ""
        frequencies[surface] = 0
      }
      for (let surface = 0; surface < surfaces.length; surface++) {
        const isGone = goneSurfaces.has(surface)
        if (isGone || goneTerms.has(french[surface] ?? NO_TERM)) french[surface] = NO_TERM
        if (isGone || goneTerms.has(english[surface] ?? NO_TERM)) english[surface] = NO_TERM
      }
      order.emptied(goneSurfaces)
      likeness.changed()
      forgotten += goneTerms.size + goneSurfaces.size
    },
    forgotten: () => forgotten,
    columns() {
      const sorted = order.all().filter((id) => surfaces[id] !== "")
      return {
        terms,
        surfaces: Array.from(sorted, (id) => surfaces[id] ?? ""),
        french: Int32Array.from(sorted, (id) => french[id] ?? NO_TERM),
        english: Int32Array.from(sorted, (id) => english[id] ?? NO_TERM),
        frequencies: Uint32Array.from(sorted, (id) => frequencies[id] ?? 0),
      }
    },
  }
}
