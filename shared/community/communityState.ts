import type { CommunityLanguage } from "./communityActs.ts"
import type { Cutoffs } from "../site/cutoffs.ts"
import type { Hlc } from "../kernel/hybridClock.ts"
import type { DeviceId, Hash, LedgerId, MemberId } from "../kernel/ids.ts"

export type CommunityVoidReason =
  | "unknown-act"
  | "not-genesis"
  | "unknown-author"
  /** Its author was removed, and whoever removed them had not seen it. */
  | "removed-author"
  | "no-right"
  | "unknown-member"

/** What the delivered acts of a community's ledger come to, given the site's state. */
export interface CommunityState {
  readonly ledger: LedgerId
  readonly name: string
  readonly purpose: string
  readonly emoji: string
  /** Empty where nobody has said. */
  readonly audience: string
  readonly tone: string
  readonly language: CommunityLanguage | null
  readonly access: "open" | "private"
  readonly owners: readonly MemberId[]
  /** By the founder's clock. */
  readonly founded: Hlc
  /** Who joined or was admitted and is active in the site; in an open community others read and write too. */
  readonly members: readonly MemberId[]
  /** Counts it among their communities: joined, or belongs to an open one that is everybody's, and has not left. */
  belongs(member: MemberId): boolean
  mayRead(member: MemberId): boolean
  mayWrite(member: MemberId): boolean
  /** Admit is every member's; this is to describe the community and to remove. */
  mayManage(member: MemberId): boolean
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
