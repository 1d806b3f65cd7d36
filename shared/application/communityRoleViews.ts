import type { CommunityRole, GivenCommunityRole } from "../community/communityActs.ts"
import type { LedgerId, MemberId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { CommandError } from "./site.ts"

/** A role that somebody holds in a community. */
export interface CommunityRoleHolder {
  readonly member: MemberId
  readonly role: CommunityRole
  /** Epoch milliseconds by the clock of who gave it. */
  readonly since: number
  /** Null for its founder. */
  readonly by: MemberId | null
  /** The day (ISO 8601) on which somebody is to look at it again, or null. */
  readonly review: string | null
}

export interface CommunityRolesOfSite {
  giveCommunityRole(
    ledger: LedgerId,
    given: { readonly member: MemberId; readonly role: GivenCommunityRole; readonly review: string | null },
  ): Promise<Result<void, CommandError>>
  /** Hands one's ownership over, and contributes from then on. */
  transferCommunity(ledger: LedgerId, member: MemberId): Promise<Result<void, CommandError>>
  /** Read and found, but not written any more, until it is opened again. */
  archiveCommunity(ledger: LedgerId, on: boolean): Promise<Result<void, CommandError>>
  /** With a reason that those who are in it read; it cannot take back what their machines have. */
  removeCommunityMember(ledger: LedgerId, member: MemberId, note: string): Promise<Result<void, CommandError>>
}
