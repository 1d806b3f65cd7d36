import { SEARCH_KINDS, type SearchDocument, type SearchKind, type Stamp } from "../searchDocument.ts"
import { analyseToken, type Word } from "../words/analyseToken.ts"
import { detectLanguage } from "../words/detectLanguage.ts"
import { eachToken } from "../words/eachToken.ts"
import { fold } from "../words/fold.ts"
import { dropAddresses } from "../words/plainText.ts"
import type { Codes } from "./codes.ts"
import type { Dictionary } from "./dictionary.ts"
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

export const analyseDocument = (
  document: SearchDocument,
  stamp: Stamp,
  { dictionary, ledgers, members, sorts }: Vocabulary,
): AnalysedDocument => {
  const packs = new Map<number, number>()
  const count = (term: number, once: number) => void packs.set(term, addToPack(packs.get(term) ?? 0, once))
  // A comment is shown under the title of its post, but found by its own words.
  const title = wordsOf(document.kind === "comment" ? "" : document.title)
  const body = wordsOf(dropAddresses(document.text))
  const language = detectLanguage([...title, ...body])
  let bodyLength = 0

  // Every word of a title counts: "IT" and "Will" are names.
  for (const word of title) dictionary.addWord(word, language, (term) => count(term, TITLE_ONCE))
  for (const word of body) {
    const isStop = language === "english" ? word.isEnglishStop : word.isFrenchStop
    if (isStop || (language === null && word.isEnglishStop)) continue
    bodyLength += 1
    dictionary.addWord(word, language, (term) => count(term, BODY_ONCE))
  }
  if (document.kind === "person") addInitials(document.title, dictionary, count)
  for (const tag of document.tags) count(dictionary.addTerm(tagTerm(tag)), EXTRA)
  if (document.member !== null) count(dictionary.addTerm(authorTerm(document.member)), EXTRA)

  return {
    id: document.id,
    ledger: ledgers.code(document.ledger),
    member: members.code(document.member),
    sort: sorts.code(document.sort),
    kind: kindCode(document.kind) | (document.hasFile ? FILE_FLAG : 0),
    at: Math.max(0, Math.floor(document.at / 1000)),
    stamp,
    titleLength: Math.min(title.length, MAX_TITLE_WORDS),
    bodyLength: Math.min(bodyLength, MAX_BODY_WORDS),
    terms: Uint32Array.from(packs.keys()),
    packs: Uint8Array.from(packs.values()),
  }
}

const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  eachToken(text, (token) => {
    for (const word of analyseToken(token)) words.push(word)
  })
  return words
}

/** Jean-Marc Le Goff is JMLG, and JM. */
const addInitials = (name: string, dictionary: Dictionary, count: (term: number, once: number) => void): void => {
  const letters = wordsOf(name).map(({ surface }) => surface.charAt(0))
  for (let length = 2; length <= letters.length; length++)
    for (const word of analyseToken(fold(letters.slice(0, length).join(""))))
      dictionary.addWord(word, null, (term) => count(term, TITLE_ONCE))
}
