import type { MemberView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { maySite, type RightTarget, type SiteRightName } from "../../../shared/site/rights.ts"

const MAX_NAMED = 3

/** Colleagues who have the right, whoever is connected first; by the table that every machine judges acts by. */
export const whomToAsk = (
  members: ReadonlyMap<MemberId, MemberView>,
  name: SiteRightName,
  { me, target }: { readonly me: MemberId; readonly target?: RightTarget },
): readonly MemberView[] =>
  [...members.values()]
    .filter(({ id, role }) => id !== me && maySite(name, role, target))
    .toSorted((one, other) => Number(other.connected) - Number(one.connected))
    .slice(0, MAX_NAMED)
