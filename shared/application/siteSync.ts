import type { MemberId } from "../kernel/ids.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import type { ReplicationPolicy, Replicator } from "../sync/replicator/ports.ts"
import { createSyncViews } from "./syncView.ts"

interface SiteSyncContext {
  readonly ledgers: Ledgers
  readonly replicator: Replicator
  readonly policy: ReplicationPolicy
  readonly me: MemberId
  readonly now: () => number
  site(): SiteState | undefined
}

/** The exchange with other devices, told in terms of this site's members. */
export const createSiteSync = ({ ledgers, replicator, policy, me, now, site }: SiteSyncContext) =>
  createSyncViews({
    ledgers,
    replicator,
    now,
    memberOf: (device) => {
      const state = site()
      return (state && memberOf(state, device)) ?? null
    },
    hasColleagues: () => {
      const known = site()?.members
      return known !== undefined && known.size > 1 && known.has(me)
    },
    mayRead: policy.mayRead,
  })
