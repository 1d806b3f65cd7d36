import type { LedgerId, MemberId } from "../../kernel/ids.ts"
import type { Codes } from "../index/codes.ts"
import { analyseToken, type Word } from "../words/analyseToken.ts"
import { eachToken } from "../words/eachToken.ts"
import { fold } from "../words/fold.ts"
import { joinedNames } from "../words/nameForms.ts"

/** Who and what a query may name, as they are called now. */
export interface Names {
  readonly me: MemberId | null
  readonly members: readonly { readonly id: MemberId; readonly name: string }[]
  /** Those that this member may read. */
  readonly communities: readonly { readonly ledger: LedgerId; readonly name: string; readonly mine: boolean }[]
}

export const NO_NAMES: Names = { me: null, members: [], communities: [] }

export interface LedgerCodes {
  readonly readable: ReadonlySet<number>
  readonly mine: ReadonlySet<number>
}

interface Named<Id> {
  readonly id: Id
  readonly name: string
  readonly words: readonly string[]
}

/** Names, ready to be looked up by their words. */
export interface NameTable {
  readonly names: Names
  /** The communities' codes in an index: those that it has met. */
  ledgersIn(codes: Codes): LedgerCodes
  memberName(id: MemberId): string
  communityName(ledger: LedgerId): string
  /** Whose name has a word like this; or one that begins so. */
  membersByWord(surface: string, begins: boolean): readonly MemberId[]
  /** Whose name is this, or has all its words, the last perhaps unfinished. */
  membersByName(text: string): readonly MemberId[]
  communitiesByName(text: string): readonly LedgerId[]
}

const ME = new Set(["me", "moi"])
/** More people of one name are no name. */
const MAX_MEMBERS_BY_WORD = 64

export const createNameTable = (names: Names): NameTable => {
  const members = names.members.map(({ id, name }) => ({ id, name, words: [...surfacesOf(name), ...joinedOf(name)] }))
  const communities = names.communities.map(({ ledger, name }) => ({ id: ledger, name, words: surfacesOf(name) }))
  const byWord = new Map<string, MemberId[]>()
  for (const { id, words } of members)
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), id])
  const memberNames = new Map(members.map(({ id, name }) => [id, name]))
  const communityNames = new Map(communities.map(({ id, name }) => [id, name]))

  let known: (LedgerCodes & { readonly of: Codes; readonly met: number }) | null = null

  return {
    names,
    ledgersIn(codes) {
      const met = codes.names().length
      if (known?.of !== codes || known.met !== met) known = { of: codes, met, ...codesOf(names, codes) }
      return known
    },
    memberName: (id) => memberNames.get(id) ?? "",
    communityName: (ledger) => communityNames.get(ledger) ?? "",
    membersByWord(surface, begins) {
      const exact = byWord.get(surface) ?? []
      if (!begins) return exact.slice(0, MAX_MEMBERS_BY_WORD)
      const starting = [...byWord].filter(([word]) => word.startsWith(surface)).flatMap(([, ids]) => ids)
      return [...new Set(starting)].slice(0, MAX_MEMBERS_BY_WORD)
    },
    membersByName: (text) => (ME.has(fold(text)) && names.me ? [names.me] : findNamed(members, text)),
    communitiesByName: (text) => findNamed(communities, text),
  }
}

const codesOf = ({ communities }: Names, codes: Codes): LedgerCodes => {
  const find = (some: Names["communities"]) => new Set(some.map(({ ledger }) => codes.find(ledger)).filter(Boolean))
  return { readable: find(communities), mine: find(communities.filter(({ mine }) => mine)) }
}

export const surfacesOf = (text: string): readonly string[] => wordsOf(text).map(({ surface }) => surface)

export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = []
  eachToken(text, (token) => words.push(...analyseToken(token)))
  return words
}

const joinedOf = (name: string): readonly string[] => joinedNames(name).map(({ surface }) => surface)

/** Exactly that name wins over all that hold its words. */
const findNamed = <Id>(all: readonly Named<Id>[], text: string): readonly Id[] => {
  const wanted = surfacesOf(text)
  if (wanted.length === 0) return []
  const folded = fold(text)
  const exact = all.filter(({ name }) => fold(name) === folded)
  const chosen = exact.length > 0 ? exact : all.filter(({ words }) => holdsAll(words, wanted))
  return chosen.map(({ id }) => id)
}

const holdsAll = (words: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((part, at) => words.some((word) => (at === wanted.length - 1 ? word.startsWith(part) : word === part)))
