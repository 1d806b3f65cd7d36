import type { LedgerId } from "../kernel/ids.ts"

/** Words that call all who belong to the community in which they are written. */
export const EVERYONE_HERE = ["tous", "everyone"] as const
/** Words that call those who look after it. */
export const ANIMATORS_HERE = ["animation", "animators"] as const

/** What a community lends its name to. */
export interface NamedGroup<Member> {
  readonly ledger: LedgerId
  readonly name: string
  readonly members: readonly Member[]
  readonly owners: readonly Member[]
}

/**
 * Whom `@` and a group's name call where it is written, by the name in lower case: everyone here, who looks after this
 * community, and the members of each community that the reader knows.
 */
export const createGroups = <Member>(
  here: LedgerId,
  communities: readonly NamedGroup<Member>[],
): ReadonlyMap<string, readonly Member[]> => {
  const home = communities.find(({ ledger }) => ledger === here)
  const groups = new Map(communities.map(({ name, members }) => [name.trim().toLowerCase(), members]))
  for (const word of EVERYONE_HERE) groups.set(word, home?.members ?? [])
  for (const word of ANIMATORS_HERE) groups.set(word, home?.owners ?? [])
  groups.delete("")
  return groups
}
