import type { MemberId } from "../kernel/ids.ts"
import { createNameList, findName, findSigns } from "./memberNames.ts"

/** Code and what somebody else said are quoted, not said: nobody is called twice. A link's address is nobody's name. */
const NOT_SAID =
  /(?<=^|\n) {0,3}>[^\n]*|(?:^|\n)(```|~~~)[\s\S]*?(?:\n\1|$)|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)|(?<=\])\([^)\s]{0,500}\)/g
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g

/** Whether a Markdown text mentions one certain member, or calls something that they belong to. */
export type MentionFinder = (markdown: string) => boolean

/**
 * The names that a text calls with `@`, in lower case: what screens show as a mention, and no more.
 * @param list of createNameList
 */
export const findCalled = (markdown: string, list: readonly string[]): readonly string[] => {
  if (!markdown.includes("@")) return []
  const said = markdown.replaceAll(NOT_SAID, " ").replaceAll(ESCAPE, "")
  return findSigns(said).flatMap((at) => findName(said, at + 1, list) ?? [])
}

/**
 * Finds `@Full Name`, and `@First` where nobody else has that first name.
 * @param names of all active members, as they are called now
 * @param groups names that are no person's
 */
export const createMentionFinder = (
  me: MemberId,
  names: ReadonlyMap<MemberId, string>,
  groups: Iterable<string> = [],
): MentionFinder => {
  const mine = names.get(me)?.trim().toLowerCase()
  if (!mine) return () => false
  const list = createNameList(names.values(), groups)
  const first = mine.split(" ", 1)[0]
  return (markdown) => findCalled(markdown, list).some((name) => name === mine || name === first)
}

/** Finds `@` and the name of a group that the member belongs to; a person of that name is meant before it. */
export const createGroupFinder = (
  me: MemberId,
  names: ReadonlyMap<MemberId, string>,
  groups: ReadonlyMap<string, readonly MemberId[]>,
): MentionFinder => {
  const people = new Set(createNameList(names.values()))
  const list = createNameList(names.values(), groups.keys())
  const mine = new Set(
    [...groups].flatMap(([name, members]) => (members.includes(me) && !people.has(name) ? [name] : [])),
  )
  if (mine.size === 0) return () => false
  return (markdown) => findCalled(markdown, list).some((name) => mine.has(name))
}
