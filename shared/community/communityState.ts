import type { Cutoffs } from "../site/cutoffs.ts"
import type { Access, CommunityRightName } from "../site/rights.ts"
import type { CertificateId } from "../site/certificate.ts"
import type { CommunityLanguage, CommunityRole } from "./communityActs.ts"
import type { HeldRole } from "./communityDraft.ts"
import type { Moderation } from "./moderation.ts"
import type { Withholds } from "./withhold.ts"
import type { Hlc } from "../kernel/hybridClock.ts"
import type { DeviceId, Hash, ItemId, LedgerId, MemberId } from "../kernel/ids.ts"

export type CommunityVoidReason =
  | "unknown-act"
  | "not-genesis"
  | "unknown-author"
  /** Its author was removed, and whoever removed them had not seen it. */
  | "removed-author"
  | "no-right"
  | "unknown-member"
  | "last-owner"
  | "too-many"
  /** Nobody decides about what they wrote themselves. */
  | "own-item"
  /** An appeal is for another than who hid it. */
  | "own-decision"
  | "not-hidden"

/** What the delivered acts of a community's ledger come to, given the site's state. */
export interface CommunityState {
  readonly ledger: LedgerId
  /** Who founded it, whoever owns it by now. */
  readonly creator: MemberId
  readonly name: string
  readonly purpose: string
  readonly emoji: string
  /** Empty where nobody has said. */
  readonly audience: string
  readonly tone: string
  readonly language: CommunityLanguage | null
  /** What is posted there, in a few lines; may be empty. */
  readonly editorial: string
  readonly access: Access
  /** Whose device makes the door at which others ask; null for one that has none. */
  readonly doorkeeper: DeviceId | null
  readonly owners: readonly MemberId[]
  /** By the founder's clock. */
  readonly founded: Hlc
  /** Who joined or was admitted and is active in the site; in an open community others read and write too. */
  readonly members: readonly MemberId[]
  /** Whoever comes to the site by one of these is let in here. */
  readonly invitations: readonly CertificateId[]
  /** Counts it among their communities: joined, or belongs to an open one that is everybody's, and has not left. */
  belongs(member: MemberId): boolean
  mayRead(member: MemberId): boolean
  mayWrite(member: MemberId): boolean
  /** Admit is every member's; this is to describe the community and to remove. */
  mayManage(member: MemberId): boolean
  /** By the table of rights; a member of the site who may read here. */
  may(right: CommunityRightName, member: MemberId): boolean
  roleOf(member: MemberId): CommunityRole
  /** Roles that somebody was given. */
  readonly roles: ReadonlyMap<MemberId, HeldRole>
  /** Read and found, but not written any more. */
  readonly archived: { readonly by: MemberId; readonly since: Hlc } | null
  readonly moderation: Moderation
  /** The one pinned last comes first. */
  readonly pinned: readonly ItemId[]
  readonly withholds: Withholds
  /** Changes whenever the answers of `withholds` may. */
  readonly withholding: string
  /** Wrote by right at some time: what they wrote stays when they leave or are removed. */
  mayHaveWritten(member: MemberId): boolean
  /** Where the chains of removed devices end here. */
  readonly cutoffs: Cutoffs
  /** Devices whose content counts up to a cutoff: of whoever was removed from the site, or from here, and has not come back. */
  readonly barred: ReadonlySet<DeviceId>
  /** Whether their devices say where such chains end. */
  mayCutOff(member: MemberId): boolean
  /** What the next act cites as `seen`. */
  readonly tips: readonly Hash[]
  readonly void: readonly { readonly hash: Hash; readonly reason: CommunityVoidReason }[]
  readonly waiting: readonly Hash[]
}
