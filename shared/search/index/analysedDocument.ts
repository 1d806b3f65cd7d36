import { SEARCH_KINDS, type SearchDocument, type SearchKind, type Stamp } from "../searchDocument.ts"
import { analyseCompound } from "../words/analyseCompound.ts"
import { analysePiece, analyseToken, type Word } from "../words/analyseToken.ts"
import { detectLanguage, languageOf, type Language } from "../words/detectLanguage.ts"
import { eachPiece, eachToken } from "../words/eachToken.ts"
import { fold } from "../words/fold.ts"
import { dropAddresses } from "../words/plainText.ts"
import type { Codes } from "./codes.ts"
import type { Dictionary } from "./dictionary.ts"
import { withRoom } from "./growable.ts"
import { addToPack, BODY_ONCE, EXTRA, TITLE_ONCE } from "./pack.ts"

/** What the index keeps of a document. */
export interface AnalysedDocument {
  readonly id: string
  readonly ledger: number
  readonly member: number
  readonly sort: number
  /** Place in SEARCH_KINDS; FILE_FLAG beside it. */
  readonly kind: number
  /** Seconds since 1970. */
  readonly at: number
  readonly stamp: Stamp
  readonly titleLength: number
  readonly bodyLength: number
  /** Ids of its terms, each once, in any order, and the pack of each. */
  readonly terms: Uint32Array
  readonly packs: Uint8Array
}

export const FILE_FLAG = 0x80
export const kindCode = (kind: SearchKind): number => SEARCH_KINDS.indexOf(kind)

/** The term under which everything by a member stands: their name may change, it does not. */
export const authorTerm = (member: string): string => `@${member}`
export const tagTerm = (tag: string): string => `#${tag}`

export interface Vocabulary {
  readonly dictionary: Dictionary
  readonly ledgers: Codes
  readonly members: Codes
  readonly sorts: Codes
}

const MAX_TITLE_WORDS = 255
const MAX_BODY_WORDS = 65_535

/** Packs by term of the document that is being read, and its terms: left empty. */
let packs = new Uint8Array(1 << 16)
let touched = new Uint32Array(1 << 10)
let touchedCount = 0

const count = (term: number, once: number): void => {
  packs = withRoom(packs, term + 1)
  const pack = packs[term] ?? 0
  if (pack === 0) {
    touched = withRoom(touched, touchedCount + 1)
    touched[touchedCount++] = term
  }
  packs[term] = addToPack(pack, once)
}
const countTitle = (term: number): void => count(term, TITLE_ONCE)
const countBody = (term: number): void => count(term, BODY_ONCE)
const countExtra = (term: number): void => count(term, EXTRA)

const takeTerms = (): { readonly terms: Uint32Array; readonly packs: Uint8Array } => {
  const terms = touched.slice(0, touchedCount)
  const taken = new Uint8Array(touchedCount)
  for (let at = 0; at < touchedCount; at++) {
    const term = terms[at] ?? 0
    taken[at] = packs[term] ?? 0
    packs[term] = 0
  }
  touchedCount = 0
  return { terms, packs: taken }
}

export const analyseDocument = (
  document: SearchDocument,
  stamp: Stamp,
  { dictionary, ledgers, members, sorts }: Vocabulary,
): AnalysedDocument => {
  // A comment is shown under the title of its post, but found by its own words.
  const title = wordsOf(document.kind === "comment" ? "" : document.title)
  const body = wordsOf(dropAddresses(document.text))
  const language = document.language === null ? detectLanguage(title.words, body.words) : languageOf(document.language)

  // Every word of a title counts: "IT" and "Will" are names.
  for (const word of title.words) dictionary.addWord(word, language, countTitle)
  for (const word of title.compounds) dictionary.addWord(word, language, countTitle)
  for (const word of body.compounds) dictionary.addWord(word, language, countBody)
  const bodyLength = countWords(body.words, language, dictionary)
  if (document.kind === "person") addInitials(document.title, dictionary)
  for (const tag of document.tags) {
    count(dictionary.addTerm(tagTerm(tag)), EXTRA)
    for (const word of wordsOf(tag).words) dictionary.addWord(word, language, countExtra)
  }
  if (document.member !== null) count(dictionary.addTerm(authorTerm(document.member)), EXTRA)

  return {
    id: document.id,
    ledger: ledgers.code(document.ledger),
    member: members.code(document.member),
    sort: sorts.code(document.sort),
    kind: kindCode(document.kind) | (document.hasFile ? FILE_FLAG : 0),
    at: Math.max(0, Math.floor(document.at / 1000)),
    stamp,
    titleLength: Math.min(title.words.length, MAX_TITLE_WORDS),
    bodyLength: Math.min(bodyLength, MAX_BODY_WORDS),
    ...takeTerms(),
  }
}

/** Everything that a document writes into the dictionary's surfaces. */
export const surfacesOf = (document: SearchDocument): ReadonlySet<string> => {
  const title = document.kind === "comment" ? "" : document.title
  const initials = document.kind === "person" ? initialsOf(title).map(fold) : []
  const read = [title, dropAddresses(document.text), ...document.tags].map(wordsOf)
  const words = read.flatMap((field) => [...field.words, ...field.compounds])
  return new Set([...words.map(({ surface }) => surface), ...initials])
}

/** @returns how many of the words say something */
const countWords = (body: readonly Word[], language: Language | null, dictionary: Dictionary): number => {
  let length = 0
  for (const word of body) {
    if (saysLittle(word, language)) continue
    length += 1
    dictionary.addWord(word, language, countBody)
  }
  return length
}

const saysLittle = ({ isFrenchStop, isEnglishStop }: Word, language: Language | null): boolean => {
  switch (language) {
    case "french":
      return isFrenchStop
    case "english":
      return isEnglishStop
    case null:
      return isFrenchStop || isEnglishStop
    case "other":
      return false
    default:
      return language satisfies never
  }
}

/** Words, and those of them that are held together as one: they make no text longer. */
interface Field {
  readonly words: readonly Word[]
  readonly compounds: readonly Word[]
}

const wordsOf = (text: string): Field => {
  const words: Word[] = []
  const compounds: Word[] = []
  eachPiece(
    text,
    (from, to, hash) => {
      const found = analysePiece(text, from, to, hash)
      const [first] = found
      if (found.length === 1 && first) words.push(first)
      else words.push(...found)
    },
    (from, to) => compounds.push(...analyseCompound(text.slice(from, to))),
  )
  return { words, compounds }
}

/** Jean-Marc Le Goff is JMLG, and JM. */
const addInitials = (name: string, dictionary: Dictionary): void => {
  for (const initials of initialsOf(name))
    for (const word of analyseToken(fold(initials))) dictionary.addWord(word, null, countTitle)
}

const initialsOf = (name: string): readonly string[] => {
  const letters: string[] = []
  eachToken(name, (token) => letters.push(...analyseToken(token).map(({ surface }) => surface.charAt(0))))
  return letters.slice(1).map((_, at) => letters.slice(0, at + 2).join(""))
}
