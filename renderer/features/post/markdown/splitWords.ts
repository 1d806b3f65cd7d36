import { findName, MAX_MENTIONS } from "../../../../shared/attention/memberNames.ts"
import { TAG, WORD_START } from "../../../../shared/community/tags.ts"

export interface WordPart {
  readonly kind: "text" | "tag" | "mention"
  readonly text: string
}

const TAG_OR_MENTION = new RegExp(`(${WORD_START})(${TAG}|@(?=\\p{L}))`, "gu")

const findMention = (text: string, at: number, names: readonly string[]): string | undefined => {
  const name = findName(text, at + 1, names)
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
