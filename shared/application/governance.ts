import type { Observable } from "../kernel/subscription.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { Timers } from "../sync/replicator/ports.ts"
import { type CharterRoom, createCharter } from "./charter.ts"
import { openCharterDraft, openToldCharter } from "./charterRows.ts"
import type { CharterOfSite } from "./charterViews.ts"
import { createAccess, type AccessSources } from "./access.ts"
import type { AccessOfSite } from "./accessViews.ts"
import { createCommunityRoles } from "./communityRoles.ts"
import type { CommunityRolesOfSite } from "./communityRoleViews.ts"
import { createAside } from "./aside.ts"
import { createFunctions } from "./functions.ts"
import type { FunctionsOfSite } from "./functionViews.ts"
import { createModerating } from "./moderate.ts"
import type { ModerationOfSite } from "./moderationViews.ts"
import { createOwnership } from "./ownership.ts"
import type { OwnershipOfSite } from "./ownershipViews.ts"
import { dropQuotesOf } from "./dropQuotes.ts"
import { openRoleErasures } from "./roleErasures.ts"
import { createTrust, type Trust, type TrustSources } from "./trust.ts"

/** Changes whenever chains of removed people end elsewhere than before. */
export interface Moved {
  readonly moved: Observable<number>
}

export interface Governance extends Pick<Trust, "act" | "give" | "refresh">, Pick<CharterRoom, "keepDoor"> {
  stop(): void
  /** What screens read and ask for. */
  readonly ofSite: Trust["ofSite"] &
    OwnershipOfSite &
    ModerationOfSite &
    CommunityRolesOfSite &
    CharterOfSite &
    AccessOfSite &
    FunctionsOfSite
}

/** Everything by which people give themselves rules: roles and removals, moderation, the charter. */
export const openGovernance = async (
  sources: TrustSources & AccessSources & Moved & { readonly store: EnvelopeStore; readonly timers: Timers },
): Promise<Governance> => {
  const trust = createTrust(sources)
  const access = createAccess(sources, trust.ofSite.trust)
  const ownership = createOwnership(sources, trust.act)
  const moderating = createModerating(sources)
  const { store } = sources
  const charterRows = { told: await openToldCharter(store), draft: await openCharterDraft(store) }
  const charter = createCharter(sources, { act: trust.act, ...charterRows })
  const erasures = await openRoleErasures({ ...sources, onErase: (item) => dropQuotesOf(sources.store, item) })
  // What a chain's end sets aside or takes back is no change of the roster.
  sources.moved.subscribe(trust.refresh)
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
      ...createAside(sources, trust.act),
      ...createCommunityRoles(sources),
      ...charter.ofSite,
      ...access.ofSite,
      ...createFunctions(sources, trust.act),
    },
  }
}
