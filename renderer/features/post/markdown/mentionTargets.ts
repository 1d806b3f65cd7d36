import type { AuthorView, CommunityView } from "../../../../shared/application/site.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import { createPersonHref } from "../../people/personAddress.ts"
import { createCommunityHref } from "../postAddress.ts"

/** Where a name that was called leads. */
export interface MentionTarget {
  readonly href: string
  /** Null for a community. */
  readonly member: MemberId | null
}

export type MentionTargets = ReadonlyMap<string, MentionTarget>

const fold = (name: string): string => name.trim().toLowerCase()

type Called = Pick<AuthorView, "id" | "name" | "gone">

const meantBy = (people: readonly Called[]): ReadonlyMap<string, ReadonlySet<MemberId>> => {
  const meant = new Map<string, Set<MemberId>>()
  const add = (name: string, id: MemberId) => meant.set(name, (meant.get(name) ?? new Set()).add(id))
  for (const { id, name } of people) {
    const full = fold(name)
    add(full, id)
    add(full.split(" ", 1)[0] ?? full, id)
  }
  return meant
}

/**
 * By name in lower case, full or a first name that only one member has; a name that two people have leads nowhere.
 * Who left is still meant by older texts, where no member and no community is called the same now.
 */
export const createMentionTargets = (
  authors: Iterable<Called>,
  communities: Iterable<Pick<CommunityView, "ledger" | "name">>,
): MentionTargets => {
  const people = [...authors]
  const targets = new Map<string, MentionTarget>()
  for (const { ledger, name } of communities)
    targets.set(fold(name), { href: createCommunityHref(ledger), member: null })
  const meant = meantBy(people.filter(({ gone }) => gone === null))
  const left = [...meantBy(people.filter(({ gone }) => gone !== null))]
  for (const [name, [member, ...others]] of [
    ...left.filter(([name]) => !meant.has(name) && !targets.has(name)),
    ...meant,
  ]) {
    if (member && others.length === 0) targets.set(name, { href: createPersonHref(member), member })
    else targets.delete(name)
  }
  return targets
}

/** @param mention as it is written, with its sign */
export const findTarget = (targets: MentionTargets, mention: string): MentionTarget | undefined =>
  targets.get(fold(mention.slice(1)))
