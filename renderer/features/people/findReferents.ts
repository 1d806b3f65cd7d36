import type { CommunityView, MemberView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"

export interface Referent {
  readonly member: MemberView
  /** Names of the communities that they are asked about; empty: about anything. */
  readonly communities: readonly string[]
}

/** Whom the site names to be asked, or a community that I see; those who are there first. */
export const findReferents = (
  members: ReadonlyMap<MemberId, MemberView>,
  { me, communities }: { readonly me: MemberId; readonly communities: readonly CommunityView[] },
): readonly Referent[] =>
  [...members.values()]
    .flatMap((member): readonly Referent[] => {
      const scope = member.functions.find((held) => held.function === "referent")?.scope
      if (member.id === me || scope === undefined) return []
      const names = communities.filter(({ ledger }) => scope?.includes(ledger)).map(({ name }) => name)
      return scope === null || names.length > 0 ? [{ member, communities: names }] : []
    })
    .toSorted(
      (one, other) =>
        Number(other.member.connected) - Number(one.member.connected) ||
        one.member.name.localeCompare(other.member.name),
    )
