import { analyseCompound } from "../words/analyseCompound.ts"
import { analyseToken } from "../words/analyseToken.ts"
import { decideLanguage, type Language } from "../words/detectLanguage.ts"
import { eachPiece, pieceHash } from "../words/eachToken.ts"
import { NO_HASH } from "../words/hash.ts"
import { withRoom } from "./growable.ts"
import { ENGLISH_STOP, FRENCH_STOP, OTHER_STOP, type WordTable } from "./wordTable.ts"

/** Numbers of words, as they were read. */
export interface WordList {
  words: Uint32Array
  length: number
}

const createList = (): WordList => ({ words: new Uint32Array(1 << 10), length: 0 })

const push = (list: WordList, word: number): void => {
  if (list.length === list.words.length) list.words = withRoom(list.words, list.length + 1)
  list.words[list.length++] = word
}

/** Words of a field, and those of them that are held together as one: they make no text longer. */
export interface FieldWords {
  readonly words: WordList
  readonly compounds: WordList
}

export const createFieldWords = (): FieldWords => ({ words: createList(), compounds: createList() })

/** Where pieces go: made once, since what takes them is called for each word of each text. */
const createReader = () => {
  let text = ""
  let into: FieldWords
  let table: WordTable
  const take = (from: number, to: number): void => {
    const hash = pieceHash()
    if (hash !== NO_HASH) return push(into.words, table.findPiece(to - from, hash))
    for (const { surface } of analyseToken(text.slice(from, to))) push(into.words, table.findSurface(surface))
  }
  const takeCompound = (from: number, to: number): void => {
    for (const { surface } of analyseCompound(text.slice(from, to))) push(into.compounds, table.findSurface(surface))
  }
  return (nextText: string, nextInto: FieldWords, nextTable: WordTable): void => {
    text = nextText
    into = nextInto
    table = nextTable
    into.words.length = 0
    into.compounds.length = 0
    eachPiece(text, take, takeCompound)
  }
}

/** @param into what was there is read over */
export const readField: (text: string, into: FieldWords, table: WordTable) => void = createReader()

/** The language for which the stop words of the fields vote. */
export const voteOf = (fields: readonly FieldWords[], table: WordTable): Language | null => {
  let french = 0
  let english = 0
  let other = 0
  for (const { words } of fields)
    for (let at = 0; at < words.length; at++) {
      const flags = table.flags(words.words[at] ?? 0)
      if (flags === 0) continue
      french += Number((flags & FRENCH_STOP) !== 0)
      english += Number((flags & ENGLISH_STOP) !== 0)
      other += Number((flags & OTHER_STOP) !== 0)
    }
  return decideLanguage(french, english, other)
}

/** Flags of words that say little in a language. */
const littleIn = (language: Language | null): number => {
  switch (language) {
    case "french":
      return FRENCH_STOP
    case "english":
      return ENGLISH_STOP
    case null:
      return FRENCH_STOP | ENGLISH_STOP
    case "other":
      return 0
    default:
      return language satisfies never
  }
}

/** @returns how many of the words say something: they are left in the list */
export const dropStops = (list: WordList, language: Language | null, table: WordTable): number => {
  const little = littleIn(language)
  let kept = 0
  for (let at = 0; at < list.length; at++) {
    const word = list.words[at] ?? 0
    if ((table.flags(word) & little) === 0) list.words[kept++] = word
  }
  list.length = kept
  return kept
}
