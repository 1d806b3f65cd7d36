import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { Timers } from "../sync/replicator/ports.ts"
import { type CharterRoom, createCharter } from "./charter.ts"
import { openCharterDraft, openToldCharter } from "./charterRows.ts"
import type { CharterOfSite } from "./charterViews.ts"
import { createAccess, type AccessSources } from "./access.ts"
import type { AccessOfSite } from "./accessViews.ts"
import { createCommunityRoles } from "./communityRoles.ts"
import type { CommunityRolesOfSite } from "./communityRoleViews.ts"
import { createModerating } from "./moderate.ts"
import type { ModerationOfSite } from "./moderationViews.ts"
import { createOwnership } from "./ownership.ts"
import type { OwnershipOfSite } from "./ownershipViews.ts"
import { dropQuotesOf } from "./dropQuotes.ts"
import { openRoleErasures } from "./roleErasures.ts"
import { createTrust, type Trust, type TrustSources } from "./trust.ts"

export interface Governance extends Pick<Trust, "act" | "give" | "refresh">, Pick<CharterRoom, "keepDoor"> {
  stop(): void
  /** What screens read and ask for. */
  readonly ofSite: Trust["ofSite"] &
    OwnershipOfSite &
    ModerationOfSite &
    CommunityRolesOfSite &
    CharterOfSite &
    AccessOfSite
}

/** Everything by which people give themselves rules: roles and removals, moderation, the charter. */
export const openGovernance = async (
  sources: TrustSources & AccessSources & { readonly store: EnvelopeStore; readonly timers: Timers },
): Promise<Governance> => {
  const trust = createTrust(sources)
  const access = createAccess(sources, trust.ofSite.trust)
  const ownership = createOwnership(sources, trust.act)
  const moderating = createModerating(sources)
  const { store } = sources
  const charterRows = { told: await openToldCharter(store), draft: await openCharterDraft(store) }
  const charter = createCharter(sources, { act: trust.act, ...charterRows })
  const erasures = await openRoleErasures({ ...sources, onErase: (item) => dropQuotesOf(sources.store, item) })
  sources.rooms.subscribe(() => {
    moderating.refresh()
    erasures.settle()
  })
  moderating.refresh()
  erasures.settle()
  return {
    act: trust.act,
    give: trust.give,
    keepDoor: charter.keepDoor,
    stop: erasures.stop,
    refresh() {
      trust.refresh()
      ownership.refresh()
      charter.refresh()
    },
    ofSite: {
      ...trust.ofSite,
      ...ownership.ofSite,
      ...moderating.ofSite,
      ...createCommunityRoles(sources),
      ...charter.ofSite,
      ...access.ofSite,
    },
  }
}
