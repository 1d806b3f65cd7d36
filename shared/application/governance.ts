import { createCommunityRoles } from "./communityRoles.ts"
import type { CommunityRolesOfSite } from "./communityRoleViews.ts"
import { createModerating } from "./moderate.ts"
import type { ModerationOfSite } from "./moderationViews.ts"
import { createTrust, type Trust, type TrustSources } from "./trust.ts"

export interface Governance extends Pick<Trust, "act" | "give" | "refresh"> {
  /** What screens read and ask for. */
  readonly ofSite: Trust["ofSite"] & ModerationOfSite & CommunityRolesOfSite
}

/** Everything by which people give themselves rules: roles and removals, moderation. */
export const createGovernance = (sources: TrustSources): Governance => {
  const trust = createTrust(sources)
  const moderating = createModerating(sources)
  sources.rooms.subscribe(moderating.refresh)
  moderating.refresh()
  return {
    act: trust.act,
    give: trust.give,
    refresh: trust.refresh,
    ofSite: { ...trust.ofSite, ...moderating.ofSite, ...createCommunityRoles(sources) },
  }
}
