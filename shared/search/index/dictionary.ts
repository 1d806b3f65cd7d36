import type { Language } from "../words/detectLanguage.ts"
import { createLetters, writeText } from "../words/letters.ts"
import { putEnglishStem, putFrenchStem, type Stemmer } from "../words/stem.ts"
import { editDistance } from "./editDistance.ts"
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
  surfaceLength(id: number): number
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
  /** Calls with each surface that so few edits part from a word, and with how many do. */
  eachAlike(word: string, edits: number, visit: (surface: number, distance: number) => void): void
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

  /** A surface, and the stem that takes its place: one at a time. */
  const spelled = createLetters()
  const spell = (text: string): typeof spelled => {
    writeText(spelled, text)
    return spelled
  }
  const spellSurface = (surface: number): typeof spelled => {
    surfaces.spell(surface, spelled)
    return spelled
  }
  const addSurface = (): number => {
    const id = surfaces.push(spelled)
    rows = withRoom(rows, surfaces.size() * ROW)
    rows[id * ROW + FRENCH] = NO_TERM
    rows[id * ROW + ENGLISH] = NO_TERM
    return id
  }
  /** A word keeps its place among the surfaces: most have been met before. */
  const placeOf = (word: number): number => {
    const noted = words.note(word)
    if (noted !== NO_NOTE) return noted
    words.spell(word, spelled)
    const known = order.find(spelled)
    const place = known === NO_SURFACE ? addSurface() : known
    words.setNote(word, place)
    return place
  }
  const findSurface = (surface: string): number => {
    const word = words.knownSurface(surface)
    const place = word === UNKNOWN_WORD ? NO_NOTE : words.note(word)
    return place === NO_NOTE ? order.find(spell(surface)) : place
  }
  const stemOf = (place: number, column: number, putStem: Stemmer): number => {
    const known = rows[place * ROW + column] ?? NO_TERM
    if (known !== NO_TERM) return known
    putStem(spellSurface(place))
    return (rows[place * ROW + column] = termTable.add(spelled))
  }
  const frenchOf = (surface: number): number => rows[surface * ROW + FRENCH] ?? NO_TERM
  const englishOf = (surface: number): number => rows[surface * ROW + ENGLISH] ?? NO_TERM
  const column = (sorted: Uint32Array, at: number): Int32Array =>
    Int32Array.from(sorted, (id) => rows[id * ROW + at] ?? 0)

  return {
    termCount: terms.size,
    term: terms.text,
    findTerm: (term) => termTable.find(spell(term)),
    addTerm: (term) => termTable.add(spell(term)),
    surfaceCount: surfaces.size,
    surface: surfaces.text,
    surfaceLength: surfaces.lengthOf,
    findSurface,
    words: () => words,
    addWord(word, language) {
      const place = placeOf(word)
      rows[place * ROW + FREQUENCY] = (rows[place * ROW + FREQUENCY] ?? 0) + 1
      if (language === "other") return termTable.add(spellSurface(place))
      return language === "english" ? stemOf(place, ENGLISH, putEnglishStem) : stemOf(place, FRENCH, putFrenchStem)
    },
    secondTerm: (word) => stemOf(placeOf(word), ENGLISH, putEnglishStem),
    termsOf(surface) {
      const own = termTable.find(spellSurface(surface))
      const stems = new Set([frenchOf(surface), englishOf(surface), own])
      stems.delete(NO_TERM)
      return [...stems]
    },
    frequency: (surface) => rows[surface * ROW + FREQUENCY] ?? 0,
    eachAlike(word, edits, visit) {
      const wanted = createLetters(word)
      likeness.eachAlike(word, edits, (surface) => {
        const distance = editDistance(wanted, spellSurface(surface), edits)
        if (distance <= edits) visit(surface, distance)
      })
    },
    startingWith: order.startingWith,
    surfacesOf(wanted) {
      const found: number[] = []
      for (let id = 0; id < surfaces.size(); id++) {
        if (surfaces.lengthOf(id) === 0) continue
        const stems = [frenchOf(id), englishOf(id), termTable.find(spellSurface(id))]
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
      surfaces.trim()
      terms.trim()
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
