import type { CommunityView, MemberView } from "../../../shared/application/site.ts"
import { foldText } from "../../ui/foldText.ts"

export interface JumpTarget {
  readonly id: string
  readonly group: (typeof GROUPS)[number]
  readonly label: string
  /** Emoji of a community, id of a person; null for the rest. */
  readonly face: string | null
  readonly detail: string
  readonly act: () => void
}

const MOST_PER_GROUP = 6

const rank = (label: string, query: string): number => {
  const folded = foldText(label)
  if (folded.startsWith(query)) return 0
  if (folded.includes(` ${query}`)) return 1
  return query.length > 1 && folded.includes(query) ? 2 : -1
}

export const GROUPS = ["actions", "places", "communities", "people"] as const

/** What matches, best first within each group; an empty query keeps everything. */
export const matchTargets = (targets: readonly JumpTarget[], query: string): readonly JumpTarget[] => {
  const folded = foldText(query.trim())
  return GROUPS.flatMap((group) =>
    targets
      .filter((target) => target.group === group)
      .map((target) => ({ target, place: rank(target.label, folded) }))
      .filter(({ place }) => place >= 0)
      .sort((one, other) => one.place - other.place)
      .slice(0, MOST_PER_GROUP)
      .map(({ target }) => target),
  )
}

export const communityTarget = (community: CommunityView, detail: string, act: () => void): JumpTarget => ({
  id: community.ledger,
  group: "communities",
  label: community.name,
  face: community.emoji,
  detail,
  act,
})

export const personTarget = (member: MemberView, act: () => void): JumpTarget => ({
  id: member.id,
  group: "people",
  label: member.name,
  face: member.id,
  detail: member.title,
  act,
})
