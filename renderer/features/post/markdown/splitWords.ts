import { TAG, WORD_START } from "../../../../shared/community/tags.ts"

export interface WordPart {
  readonly kind: "text" | "tag" | "mention"
  readonly text: string
}

const TAG_OR_MENTION = new RegExp(`(${WORD_START})(${TAG}|@(?=\\p{L}))`, "gu")

/** Each mention is compared with every name: a text of nothing but `@` must not take seconds. */
const MAX_MENTIONS = 200
const MAX_NAME_CHARS = 128

/** First names that only one member has: people write `@Hélène`. */
const readSingleFirstNames = (names: readonly string[]): readonly string[] => {
  const firstNames = names.map((name) => name.split(" ", 1)[0] ?? name)
  const counts = new Map<string, number>()
  for (const first of firstNames) counts.set(first, (counts.get(first) ?? 0) + 1)
  return firstNames.filter((first) => counts.get(first) === 1)
}

/** Names as splitWords wants them: in lower case, longest first, so that a full name wins over its beginning. */
export const createNameList = (names: Iterable<string>): readonly string[] => {
  const full = [...new Set([...names].map((name) => name.trim().toLowerCase()))]
  return [...new Set([...full, ...readSingleFirstNames(full)])]
    .filter((name) => name !== "" && name.length <= MAX_NAME_CHARS)
    .sort((a, b) => b.length - a.length)
}

const findMention = (text: string, at: number, names: readonly string[]): string | undefined => {
  const rest = text.slice(at + 1, at + 1 + MAX_NAME_CHARS + 1).toLowerCase()
  const name = names.find((candidate) => {
    const follows = rest.charAt(candidate.length)
    return rest.startsWith(candidate) && !/[\p{L}\p{N}]/u.test(follows)
  })
  return name === undefined ? undefined : text.slice(at, at + 1 + name.length)
}

/** Parts tags and mentions of known members from the prose around them; `names` comes from createNameList. */
export const splitWords = (text: string, names: readonly string[]): readonly WordPart[] => {
  const parts: WordPart[] = []
  let from = 0
  let mentions = 0
  for (const match of text.matchAll(TAG_OR_MENTION)) {
    const [, before = "", sign = ""] = match
    const at = match.index + before.length
    if (sign === "@" && (mentions += 1) > MAX_MENTIONS) continue
    const word = sign === "@" ? findMention(text, at, names) : sign
    if (word === undefined || at < from) continue
    if (at > from) parts.push({ kind: "text", text: text.slice(from, at) })
    parts.push({ kind: sign === "@" ? "mention" : "tag", text: word })
    from = at + word.length
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) })
  return parts
}
