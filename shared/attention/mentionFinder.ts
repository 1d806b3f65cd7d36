import type { MemberId } from "../kernel/ids.ts"
import { createNameList, findName, findSigns } from "./memberNames.ts"

/** Code is quoted, not said; a link's address is nobody's name. */
const NOT_SAID = /(?:^|\n)(```|~~~)[\s\S]*?(?:\n\1|$)|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)|(?<=\])\([^)\s]{0,500}\)/g
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g

/** Whether a Markdown text mentions one certain member. */
export type MentionFinder = (markdown: string) => boolean

/**
 * Finds `@Full Name`, and `@First` where nobody else has that first name: what screens show as a mention, and no more.
 * @param names of all active members, as they are called now
 */
export const createMentionFinder = (me: MemberId, names: ReadonlyMap<MemberId, string>): MentionFinder => {
  const mine = names.get(me)?.trim().toLowerCase()
  if (!mine) return () => false
  const list = createNameList(names.values())
  const first = mine.split(" ", 1)[0]
  const calls = (name: string | undefined) => name !== undefined && (name === mine || name === first)
  return (markdown) => {
    if (!markdown.includes("@")) return false
    const said = markdown.replaceAll(NOT_SAID, " ").replaceAll(ESCAPE, "")
    return findSigns(said).some((at) => calls(findName(said, at + 1, list)))
  }
}
