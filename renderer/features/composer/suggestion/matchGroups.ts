import type { CommunityView } from "../../../../shared/application/site.ts"
import { ANIMATORS_HERE, EVERYONE_HERE } from "../../../../shared/attention/groups.ts"
import type { LedgerId, MemberId } from "../../../../shared/kernel/ids.ts"
import { foldText } from "../../../ui/foldText.ts"

export interface MatchedGroup {
  /** What is written behind the sign. */
  readonly name: string
  readonly kind: "everyone" | "animators" | "community"
  readonly emoji: string
  /** How many colleagues it calls. */
  readonly count: number
}

interface GroupQuery {
  readonly query: string
  readonly here: LedgerId | null
  readonly me: MemberId
  readonly language: string
  readonly limit: number
}

const FRENCH = 0
const ENGLISH = 1

/** Groups whose name has a word that begins like the query: those of this community first, then the others by name. */
export const matchGroups = (
  communities: readonly CommunityView[],
  { query, here, me, language, limit }: GroupQuery,
): readonly MatchedGroup[] => {
  const begin = foldText(query)
  const word = language.startsWith("fr") ? FRENCH : ENGLISH
  const home = communities.find(({ ledger }) => ledger === here)
  const others = (members: readonly MemberId[]) => members.filter((member) => member !== me).length
  const local: readonly MatchedGroup[] = home
    ? [
        { name: EVERYONE_HERE[word], kind: "everyone", emoji: home.emoji, count: others(home.members) },
        { name: ANIMATORS_HERE[word], kind: "animators", emoji: home.emoji, count: others(home.owners) },
      ]
    : []
  const named = communities.map(({ name, emoji, members }): MatchedGroup => ({
    name,
    kind: "community",
    emoji,
    count: others(members),
  }))
  const matches = ({ name }: MatchedGroup) =>
    foldText(name)
      .split(/[\s'’&-]+/)
      .some((part) => part.startsWith(begin)) || foldText(name).startsWith(begin)
  return [...local, ...named].filter((group) => group.count > 0 && group.name !== "" && matches(group)).slice(0, limit)
}
