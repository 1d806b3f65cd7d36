import type { CommunityView } from "../../../../shared/application/site.ts"
import type { LedgerId, MemberId } from "../../../../shared/kernel/ids.ts"
import { type LabelMatch, matchLabel } from "../../palette/matchLabel.ts"

/** Why one may read a community and not write in it; null where one may. */
export type Obstacle = "arriving" | "archived" | "reader" | "other" | null

export interface Audience {
  readonly view: CommunityView
  readonly obstacle: Obstacle
  readonly ranges: LabelMatch["ranges"]
}

export interface AudienceGroup {
  readonly name: "near" | "all" | "found" | "closed"
  readonly audiences: readonly Audience[]
}

interface Looking {
  readonly me: MemberId
  readonly query: string
  /** Those that come first, in this order: the chosen one, where one is, where one wrote last. */
  readonly near: readonly (LedgerId | null)[]
  /** Whence something is passed on: offered after all the others, unless it is the chosen one. */
  readonly origin?: LedgerId | undefined
}

const MOST_NEAR = 4

const findObstacle = (view: CommunityView, me: MemberId): Obstacle => {
  if (!view.ready) return "arriving"
  if (view.mayWrite) return null
  if (view.archivedAt !== null) return "archived"
  return view.roles.some(({ member, role }) => member === me && role === "reader") ? "reader" : "other"
}

/** The communities that answer what was typed, the likeliest first; those where one may not write stand last, and say why. */
export const listAudiences = (
  communities: readonly CommunityView[],
  { me, query, near, origin }: Looking,
): readonly AudienceGroup[] => {
  const matches = communities.flatMap((view) => {
    const match = matchLabel(view.name, query)
    return match ? [{ view, obstacle: findObstacle(view, me), ranges: match.ranges, rank: match.rank }] : []
  })
  const open = matches.filter(({ obstacle }) => obstacle === null)
  const closed = { name: "closed", audiences: matches.filter(({ obstacle }) => obstacle !== null) } as const
  const placeOf = ({ view }: Audience): number => {
    const place = near.indexOf(view.ledger)
    if (view.ledger === origin && place !== 0) return near.length + 1
    return place === -1 ? near.length : place
  }
  const byPlace = open.toSorted((one, other) => placeOf(one) - placeOf(other))
  const first = byPlace.filter((one) => placeOf(one) < near.length).slice(0, MOST_NEAR)
  const groups: readonly AudienceGroup[] =
    query.trim() === ""
      ? [{ name: "near", audiences: first }, { name: "all", audiences: byPlace.slice(first.length) }, closed]
      : [{ name: "found", audiences: byPlace.toSorted((one, other) => one.rank - other.rank) }, closed]
  return groups.filter(({ audiences }) => audiences.length > 0)
}
