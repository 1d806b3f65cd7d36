import { parseItemId } from "../../kernel/ids.ts"
import type { SearchDocument } from "../searchDocument.ts"
import type { SearchHit } from "../searchService.ts"
import { type Dictionary, NO_TERM } from "../index/dictionary.ts"
import { createRecentCache } from "../words/recentCache.ts"
import { joinedNames, nameForms } from "../words/nameForms.ts"
import { readLanguage } from "../words/readLanguage.ts"
import { plainText } from "../words/plainText.ts"
import { stemsOf } from "./groupTerms.ts"
import { findPhrase } from "./findPhrase.ts"
import { findMatches, mark, type Match, type Matcher, NOTHING } from "./highlight.ts"
import type { NameTable } from "./names.ts"
import type { PlannedWord } from "./planQuery.ts"
import { cutSnippet } from "./snippet.ts"

/** Different words of the texts that are shown. */
const MAX_KNOWN = 5_000

/** Tells which word of the query a word of a text stands for, as the index would. */
export const createMatcher = (words: readonly PlannedWord[], dictionary: Dictionary, corrected: boolean): Matcher => {
  const bits = new Map<number, number>()
  // What says little is found everywhere: shown, it would hide what answers.
  const telling = words.filter(({ word }) => !word.optional)
  for (const { group, correction } of telling)
    for (const { term } of corrected && correction ? correction.terms : group.terms)
      bits.set(term, (bits.get(term) ?? 0) | group.bit)
  const open = telling.find(({ word }) => word.open)
  const prefix = open?.word.word.surface ?? ""
  const find = createRecentCache(MAX_KNOWN, (surface) => {
    let found = open && surface.startsWith(prefix) ? open.group.bit : 0
    const known = dictionary.findSurface(surface)
    const terms = known === NO_TERM ? stemsOf({ surface }, dictionary) : dictionary.termsOf(known)
    for (const term of terms) found |= bits.get(term) ?? 0
    return found
  })
  return ({ surface }) => find(surface)
}

export interface Presenting {
  readonly words: readonly PlannedWord[]
  readonly matcher: Matcher
  readonly names: NameTable
  readonly phrases: readonly (readonly string[])[]
}

/** What is shown of a document: its texts are read anew, the index holds none. */
export const presentHit = (document: SearchDocument, { words, matcher, names, phrases }: Presenting): SearchHit => {
  const text = plainText(document.text)
  const inTitle = findAll(document.title, matcher, phrases)
  const inText = findAll(text, matcher, phrases)
  const name = document.member === null ? "" : names.memberName(document.member)
  const inName = document.kind === "person" ? [] : findMatches(name, matcher)
  // The title of a comment is its post's: it was not searched, but whoever reads it sees that the word is there.
  const ownTitle = document.kind === "comment" ? [] : inTitle
  const inTags = document.tags.flatMap((tag) => findMatches(tag, matcher))
  const forms = document.kind === "person" ? nameForms(document.title) : joinedNames(name)
  const held = forms.reduce((bits, word) => bits | matcher(word), bitsOf([...inTitle, ...inText, ...inName, ...inTags]))
  const item = parseItemId(document.id.split("/")[1])
  return {
    id: document.id,
    kind: document.kind,
    title: mark(document.title, inTitle),
    snippet: text === "" ? NOTHING : cutSnippet(text, inText),
    member: document.member === null ? null : { id: document.member, name: mark(name, inName) },
    community:
      document.ledger === null ? null : { ledger: document.ledger, name: names.communityName(document.ledger) },
    post: document.post,
    comment: document.kind === "comment" ? (item ?? null) : null,
    tag: document.kind === "tag" ? (document.tags[0] ?? null) : null,
    sort: document.sort,
    language: document.language ?? readLanguage(document.text),
    at: document.at,
    why: whyOf({ ownTitle, inText, inName, inTags }),
    missing: words.flatMap(({ word, group }) => ((held & group.bit) === 0 && !word.optional ? [word.typed] : [])),
  }
}

/** Words of the query, and of phrases those that say little, too. */
const findAll = (text: string, matcher: Matcher, phrases: Presenting["phrases"]): readonly Match[] => {
  const matches = findMatches(text, matcher)
  // By their ends: what is elided before a word is no part of a match.
  const known = new Set(matches.map(({ to }) => to))
  const quoted = phrases.flatMap((phrase) => findPhrase(text, phrase)).filter(({ to }) => !known.has(to))
  return quoted.length === 0 ? matches : [...matches, ...quoted].sort((one, other) => one.from - other.from)
}

const bitsOf = (matches: readonly Match[]): number => matches.reduce((bits, match) => bits | match.bits, 0)

const whyOf = (
  found: Readonly<Record<"ownTitle" | "inText" | "inName" | "inTags", readonly Match[]>>,
): SearchHit["why"] => {
  const why: SearchHit["why"][number][] = []
  if (found.ownTitle.length > 0) why.push("title")
  if (found.inText.length > 0) why.push("text")
  if (found.inName.length > 0) why.push("author")
  if (found.inTags.length > 0) why.push("tag")
  return why
}
