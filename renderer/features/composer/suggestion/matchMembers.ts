import type { MemberView } from "../../../../shared/application/site.ts"
import { foldText } from "../../../ui/foldText.ts"

/** Members whose name's words begin like the words of the query, without accents; people who are there first. */
export const matchMembers = (members: Iterable<MemberView>, query: string, limit: number): readonly MemberView[] => {
  const wanted = foldText(query).split(/\s+/).filter(Boolean)
  return [...members]
    .filter(({ name }) => {
      const words = foldText(name).split(/[\s'’-]+/)
      return wanted.every((begin) => words.some((word) => word.startsWith(begin)))
    })
    .sort((one, other) => Number(other.connected) - Number(one.connected) || one.name.localeCompare(other.name))
    .slice(0, limit)
}
