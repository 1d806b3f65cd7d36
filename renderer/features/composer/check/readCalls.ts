import type { CommunityView, MemberView } from "../../../../shared/application/site.ts"
import { createGroups } from "../../../../shared/attention/groups.ts"
import { createNameList } from "../../../../shared/attention/memberNames.ts"
import { findCalled } from "../../../../shared/attention/mentionFinder.ts"
import type { LedgerId, MemberId } from "../../../../shared/kernel/ids.ts"

export interface CallContext {
  readonly me: MemberId
  readonly ledger: LedgerId | null
  readonly members: ReadonlyMap<MemberId, MemberView>
  readonly communities: readonly CommunityView[]
}

export interface Calls {
  /** Called by the name of a group, oneself left out. */
  readonly byGroup: ReadonlySet<MemberId>
  /** Called by their own name. */
  readonly byName: ReadonlySet<MemberId>
}

const NOBODY: Calls = { byGroup: new Set(), byName: new Set() }

const peopleByName = (members: Iterable<MemberView>): ReadonlyMap<string, readonly MemberId[]> => {
  const people = new Map<string, MemberId[]>()
  const put = (name: string, id: MemberId) => people.set(name, [...(people.get(name) ?? []), id])
  for (const { id, name } of members) {
    const full = name.trim().toLowerCase()
    put(full, id)
    const first = full.split(" ", 1)[0] ?? full
    if (first !== full) put(first, id)
  }
  return people
}

/** Whom a text calls where it is to be published. */
export const readCalls = (text: string, { me, ledger, members, communities }: CallContext): Calls => {
  if (!text.includes("@") || ledger === null) return NOBODY
  const groups = createGroups(ledger, communities)
  const names = [...members.values()].map(({ name }) => name)
  const people = peopleByName(members.values())
  const single = new Set(createNameList(names))
  const [byGroup, byName] = [new Set<MemberId>(), new Set<MemberId>()]
  for (const name of findCalled(text, createNameList(names, groups.keys())))
    if (single.has(name)) for (const id of people.get(name) ?? []) byName.add(id)
    else for (const id of groups.get(name) ?? []) byGroup.add(id)
  byGroup.delete(me)
  return { byGroup, byName }
}
