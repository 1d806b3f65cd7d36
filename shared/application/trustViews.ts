import type { Hash, LedgerId, MemberId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { CommunityAct, CommunityRole } from "../community/communityActs.ts"
import type { DoorAct } from "../community/door/doorActs.ts"
import type { DoorVoidReason } from "../community/door/doorState.ts"
import type { CommunityVoidReason } from "../community/communityState.ts"
import type { ReportReason } from "../community/moderation.ts"
import type { SiteAct } from "../site/acts.ts"
import type { CertificateId } from "../site/certificate.ts"
import type { SiteFunction } from "../site/functions.ts"
import type { Role } from "../site/roles.ts"
import type { VoidReason } from "../site/siteState.ts"
import type { CommandError } from "./site.ts"

/** Somebody who was a member at some time: named also after they left. */
export interface PersonName {
  readonly id: MemberId
  readonly name: string
}

/** Who holds a role, since when, and by whose act; null where they founded the site or came in with it. */
export interface RoleHolder {
  readonly person: PersonName
  readonly role: Role
  /** Epoch milliseconds. */
  readonly since: number
  readonly by: PersonName | null
  /** The day (ISO 8601) on which somebody is to look at it again, or null. */
  readonly review: string | null
}

/** An invitation that was given or used. */
export interface GivenInvitation {
  readonly id: CertificateId
  readonly inviter: PersonName | null
  readonly role: Role
  readonly uses: number
  readonly used: readonly PersonName[]
  /** Of those that I may read, the communities that it opens. */
  readonly communities: readonly { readonly ledger: LedgerId; readonly name: string }[]
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** More came in than it allowed, by machines that did not know of one another. */
  readonly overused: boolean
  readonly revoked: boolean
  readonly mayRevoke: boolean
}

/** What somebody wrote who was removed, beyond what counts: nobody is shown it. */
export interface QuarantineView {
  readonly person: PersonName
  /** Null: in the site itself. */
  readonly community: string | null
  readonly ledger: LedgerId
  readonly count: number
}

export interface TrustView {
  /** Everybody whose role is another than member, the highest first. */
  readonly holders: readonly RoleHolder[]
  /** Those that still let somebody in, then the others; each the last to expire first. */
  readonly invitations: readonly GivenInvitation[]
  /** Empty for whoever moderates nothing. */
  readonly quarantine: readonly QuarantineView[]
  /** Whoever leaves now must name who follows. */
  readonly lastOwner: boolean
}

/** An act as the register lists it. */
export interface ActView {
  readonly hash: Hash
  readonly ledger: LedgerId
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
  /** Null where the site does not know whose device signed it. */
  readonly author: PersonName | null
  readonly type: SiteAct["type"] | CommunityAct["type"] | DoorAct["type"] | "unknown"
  /** Whom it is done to. */
  readonly person: PersonName | null
  /** A name that it gives, that of the community that it opens, those that it is for, or what was said with it. */
  readonly name: string
  /** Of the site, or a function there; of a community where it lies in a community's ledger. */
  readonly role: Role | CommunityRole | SiteFunction | null
  /** Why something was hidden. */
  readonly reason: ReportReason | null
  /** The day (ISO 8601) on which somebody is to look again at the role or function that it gives, or null. */
  readonly review: string | null
  /** Whether it puts something up or takes it back, where one act does both. */
  readonly on: boolean | null
  /** What it came to; everything else says why it has no effect. */
  readonly effect: "done" | "waiting" | VoidReason | CommunityVoidReason | DoorVoidReason
}

export interface TrustOfSite {
  /** Who holds which role, and the invitations that were given. */
  readonly trust: Observable<TrustView>
  /** Every act of the site's ledger and at the doors of communities on request, or of a community's that I may read, newest first; put together anew at each call. */
  register(ledger: LedgerId): readonly ActView[]
  renameSite(name: string): Promise<Result<void, CommandError>>
  /** @param review the day (ISO 8601) on which somebody is to look at it again; a plain member has no role to look at */
  changeRole(member: MemberId, role: Role, review?: string): Promise<Result<void, CommandError>>
  /** For good: their devices are refused from now on. */
  removeMember(member: MemberId): Promise<Result<void, CommandError>>
  /** The last owner names who follows; nobody else may. */
  leaveSite(successor: MemberId | null): Promise<Result<void, CommandError>>
  revokeInvitation(certificate: CertificateId): Promise<Result<void, CommandError>>
}
