import { SEARCH_KINDS, type SearchDocument, type SearchKind, type Stamp } from "../searchDocument.ts"
import { analyseCompound } from "../words/analyseCompound.ts"
import { analyseToken, type Word } from "../words/analyseToken.ts"
import { languageOf, type Language } from "../words/detectLanguage.ts"
import { eachToken } from "../words/eachToken.ts"
import { nameForms } from "../words/nameForms.ts"
import { dropAddresses } from "../words/plainText.ts"
import type { Codes } from "./codes.ts"
import type { Dictionary } from "./dictionary.ts"
import { BODY_ONCE, EXTRA, TITLE_ONCE } from "./pack.ts"
import { createFieldWords, dropStops, readField, voteOf, type WordList } from "./readField.ts"
import { count, takeTerms } from "./termCounter.ts"

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

const countWord = (word: number, once: number, language: Language | null, dictionary: Dictionary): void => {
  const term = dictionary.addWord(word, language)
  count(term, once)
  if (language !== null) return
  const second = dictionary.secondTerm(word)
  if (second !== term) count(second, once)
}

const countAll = ({ words, length }: WordList, once: number, language: Language | null, dictionary: Dictionary) => {
  for (let at = 0; at < length; at++) countWord(words[at] ?? 0, once, language, dictionary)
}

/** Of the document that is being read. */
const title = createFieldWords()
const body = createFieldWords()

export const analyseDocument = (
  document: SearchDocument,
  stamp: Stamp,
  { dictionary, ledgers, members, sorts }: Vocabulary,
): AnalysedDocument => {
  // A comment is shown under the title of its post, but found by its own words.
  const table = dictionary.words()
  readField(document.kind === "comment" ? "" : document.title, title, table)
  readField(dropAddresses(document.text), body, table)
  const language = document.language === null ? voteOf([title, body], table) : languageOf(document.language)

  // Every word of a title counts: "IT" and "Will" are names.
  countAll(title.words, TITLE_ONCE, language, dictionary)
  countAll(title.compounds, TITLE_ONCE, language, dictionary)
  countAll(body.compounds, BODY_ONCE, language, dictionary)
  const bodyLength = dropStops(body.words, language, table)
  countAll(body.words, BODY_ONCE, language, dictionary)
  if (document.kind === "person") addNameForms(document.title, dictionary)
  for (const tag of document.tags) {
    count(dictionary.addTerm(tagTerm(tag)), EXTRA)
    for (const { surface } of wordsOf(tag).words)
      countWord(dictionary.words().findSurface(surface), EXTRA, language, dictionary)
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
  const forms = document.kind === "person" ? nameForms(title) : []
  const read = [title, dropAddresses(document.text), ...document.tags].map(wordsOf)
  const words = read.flatMap((field) => [...field.words, ...field.compounds])
  return new Set([...words, ...forms].map(({ surface }) => surface))
}

/** Words, and those of them that are held together as one: they make no text longer. */
interface Field {
  readonly words: readonly Word[]
  readonly compounds: readonly Word[]
}

const wordsOf = (text: string): Field => {
  const words: Word[] = []
  const compounds: Word[] = []
  eachToken(
    text,
    (token) => words.push(...analyseToken(token)),
    (compound) => compounds.push(...analyseCompound(compound)),
  )
  return { words, compounds }
}

const addNameForms = (name: string, dictionary: Dictionary): void => {
  for (const { surface } of nameForms(name))
    countWord(dictionary.words().findSurface(surface), TITLE_ONCE, null, dictionary)
}
