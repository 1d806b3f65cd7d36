import type { MemberView } from "../../../shared/application/site.ts"
import { foldText } from "../../ui/foldText.ts"

export interface PeopleSearch {
  readonly name?: string
}

/** The address may say whom to look for: `#/people?name=…`. */
export const parsePeopleSearch = (search: Record<string, unknown>): PeopleSearch =>
  typeof search.name === "string" && search.name ? { name: search.name } : {}

/** Members whose name or job holds every word, whatever the accents; in the order of the alphabet. */
export const findPeople = (members: Iterable<MemberView>, query: string, language: string): readonly MemberView[] => {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const matches = ({ name, title }: MemberView) => {
    const text = foldText(`${name} ${title}`)
    return words.every((word) => text.includes(word))
  }
  return [...members].filter(matches).sort((one, other) => one.name.localeCompare(other.name, language))
}
