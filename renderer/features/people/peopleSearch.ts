import type { MemberView } from "../../../shared/application/site.ts"
import { foldText } from "../../ui/foldText.ts"

const WORD_BEGINNINGS = /(?<![\p{L}\p{N}])\p{L}/gu

export interface PeopleSearch {
  readonly name?: string
}

/** The address may say whom to look for: `#/people?name=…`. */
export const parsePeopleSearch = (search: Record<string, unknown>): PeopleSearch =>
  typeof search.name === "string" && search.name ? { name: search.name } : {}

/** Jean-Marc Le Goff is JMLG, and JM. */
const hasInitials = (name: string, word: string): boolean =>
  word.length > 1 && (foldText(name).match(WORD_BEGINNINGS)?.join("") ?? "").startsWith(word)

/** Le Goff is legoff, da Silva dasilva: what follows the first name, typed without its spaces. */
const joined = (name: string): string => foldText(name).replaceAll(/(?<!^\S*)\s+/gu, "")

/** Members whose name, initials, job or subjects of help hold every word, whatever the accents; in the order of the alphabet. */
export const findPeople = (members: Iterable<MemberView>, query: string, language: string): readonly MemberView[] => {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const matches = ({ name, title, help }: MemberView) => {
    const text = foldText([name, joined(name), title, ...help].join("\n"))
    return words.every((word) => text.includes(word) || hasInitials(name, word))
  }
  return [...members].filter(matches).sort((one, other) => one.name.localeCompare(other.name, language))
}
