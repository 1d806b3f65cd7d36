import type { Language } from "../words/detectLanguage.ts"
import { stemEnglish, stemFrench } from "../words/stem.ts"
import { withRoom } from "./growable.ts"
import { createStringTable } from "./stringTable.ts"
import { createLikeness } from "./likeness.ts"
import { createSurfaceOrder, type SurfaceOrder } from "./surfaceOrder.ts"
import { createTextList, NO_TEXTS, type PackedTexts } from "./textList.ts"
import { createWordTable, NO_NOTE, UNKNOWN_WORD, type WordTable } from "./wordTable.ts"

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
  /** Those of texts that are read into the index; numbers of words mean nothing any more once it was written. */
  words(): WordTable
  /** Notes a word once more. @returns its term; where the language is null, that of its French stem: both stand for it */
  addWord(word: number, language: Language | null): number
  /** The term of a word's English stem, where its language is null: once it was added. */
  secondTerm(word: number): number
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

/** As it was read. */
export interface StoredWords {
  readonly terms: PackedTexts
  /** In order, each once. */
  readonly surfaces: PackedTexts
  /** Of each surface, beside each other: both stems, and how often it was indexed. */
  readonly rows: Int32Array
}

const NO_WORDS: StoredWords = { terms: NO_TEXTS, surfaces: NO_TEXTS, rows: new Int32Array(0) }

export const ROW = 3
export const FRENCH = 0
export const ENGLISH = 1
export const FREQUENCY = 2
const NO_SURFACE = -1

export const createDictionary = (stored: StoredWords = NO_WORDS): Dictionary => {
  const terms = createTextList(stored.terms)
  const termTable = createStringTable(terms)
  const surfaces = createTextList(stored.surfaces)
  let words = createWordTable()
  let { rows } = stored
  const order: SurfaceOrder = createSurfaceOrder(surfaces)
  const likeness = createLikeness(surfaces)
  let forgotten = 0

  const addSurface = (surface: string): number => {
    const id = surfaces.push(surface)
    rows = withRoom(rows, surfaces.size() * ROW)
    rows[id * ROW + FRENCH] = NO_TERM
    rows[id * ROW + ENGLISH] = NO_TERM
    return id
  }
  /** A word keeps its place among the surfaces: most have been met before. */
  const placeOf = (word: number): number => {
    const noted = words.note(word)
    if (noted !== NO_NOTE) return noted
    const surface = words.surface(word)
    const known = order.find(surface)
    const place = known === NO_SURFACE ? addSurface(surface) : known
    words.setNote(word, place)
    return place
  }
  const findSurface = (surface: string): number => {
    const word = words.knownSurface(surface)
    const place = word === UNKNOWN_WORD ? NO_NOTE : words.note(word)
    return place === NO_NOTE ? order.find(surface) : place
  }
  const stemOf = (place: number, column: number, stem: (surface: string) => string): number => {
    const known = rows[place * ROW + column] ?? NO_TERM
    return known === NO_TERM ? (rows[place * ROW + column] = termTable.add(stem(surfaces.text(place)))) : known
  }
  const frenchOf = (surface: number): number => rows[surface * ROW + FRENCH] ?? NO_TERM
  const englishOf = (surface: number): number => rows[surface * ROW + ENGLISH] ?? NO_TERM
  const column = (sorted: Uint32Array, at: number): Int32Array =>
    Int32Array.from(sorted, (id) => rows[id * ROW + at] ?? 0)

  return {
    termCount: terms.size,
    term: terms.text,
    findTerm: termTable.find,
    addTerm: termTable.add,
    surfaceCount: surfaces.size,
    surface: surfaces.text,
    findSurface,
    words: () => words,
    addWord(word, language) {
      const place = placeOf(word)
      rows[place * ROW + FREQUENCY] = (rows[place * ROW + FREQUENCY] ?? 0) + 1
      if (language === "other") return termTable.add(surfaces.text(place))
      return language === "english" ? stemOf(place, ENGLISH, stemEnglish) : stemOf(place, FRENCH, stemFrench)
    },
    secondTerm: (word) => stemOf(placeOf(word), ENGLISH, stemEnglish),
    termsOf(surface) {
      const own = termTable.find(surfaces.text(surface))
      const stems = new Set([frenchOf(surface), englishOf(surface), own])
      stems.delete(NO_TERM)
      return [...stems]
    },
    frequency: (surface) => rows[surface * ROW + FREQUENCY] ?? 0,
    eachAlike: likeness.eachAlike,
    startingWith: order.startingWith,
    surfacesOf(wanted) {
      const found: number[] = []
      for (let id = 0; id < surfaces.size(); id++) {
        if (surfaces.lengthOf(id) === 0) continue
        const stems = [frenchOf(id), englishOf(id), termTable.find(surfaces.text(id))]
        if (stems.some((term) => wanted.has(term))) found.push(id)
      }
      return found
    },
    forget(goneTerms, goneSurfaces) {
      for (const term of goneTerms) terms.empty(term)
      for (const surface of goneSurfaces) {
        words.forget(surfaces.text(surface))
        surfaces.empty(surface)
        rows[surface * ROW + FREQUENCY] = 0
      }
      for (let surface = 0; surface < surfaces.size(); surface++)
        for (const at of [FRENCH, ENGLISH])
          if (goneSurfaces.has(surface) || goneTerms.has(rows[surface * ROW + at] ?? NO_TERM))
            rows[surface * ROW + at] = NO_TERM
      order.emptied(goneSurfaces)
      likeness.changed()
      forgotten += goneTerms.size + goneSurfaces.size
    },
    forgotten: () => forgotten,
    columns() {
      const all = order.all()
      // It is written when nothing more has come for a while. What finds words by their letters takes as much room as all the rest.
      words = createWordTable()
      rows = rows.slice(0, surfaces.size() * ROW)
      const sorted = all.filter((id) => surfaces.lengthOf(id) > 0)
      return {
        terms: Array.from({ length: terms.size() }, (_, id) => terms.text(id)),
        surfaces: Array.from(sorted, surfaces.text),
        french: column(sorted, FRENCH),
        english: column(sorted, ENGLISH),
        frequencies: Uint32Array.from(column(sorted, FREQUENCY)),
      }
    },
  }
}
