import type { Hlc } from "../kernel/hybridClock.ts"
import type { DeviceId, Hash, ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import type { PostKind } from "./items.ts"
import type { ReportReason } from "./moderation.ts"
import type { Picture } from "./picture.ts"

/** One wording of a post or comment. */
export interface Wording {
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
  /** Empty for comments. */
  readonly title: string
  readonly md: string
  readonly pictures: readonly Picture[]
}

export interface Reactions {
  readonly emoji: string
  /** Each once, in the order in which they reacted. */
  readonly members: readonly MemberId[]
}

export interface ReactionTime {
  readonly member: MemberId
  readonly emoji: string
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
}

interface Written {
  readonly id: ItemId
  readonly hash: Hash
  readonly author: MemberId
  readonly device: DeviceId
  readonly seq: number
  readonly hlc: Hlc
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
  readonly md: string
  readonly pictures: readonly Picture[]
  /** A primary subtag of BCP 47, where its author said so. */
  readonly language: string | null
  /** Epoch milliseconds at which it got the wording that stands. */
  readonly wordedAt: number
  /** Earlier wordings, oldest first. */
  readonly history: readonly Wording[]
  /** In the order in which each emoji first stood. */
  readonly reactions: readonly Reactions[]
}

export interface PostData extends Written {
  readonly kind: PostKind
  readonly title: string
  /** The post that this one passes on. */
  readonly shared: { readonly ledger: LedgerId; readonly item: ItemId } | null
  /** Oldest first. */
  readonly comments: readonly ItemId[]
  /** One of `comments`, or null. */
  readonly accepted: ItemId | null
}

export interface CommentData extends Written {
  readonly post: ItemId
}

/** Somebody asked whoever moderates to look. */
export interface ReportData {
  readonly id: ItemId
  readonly by: MemberId
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
  readonly reason: ReportReason
  readonly note: string
}

/** An envelope whose content its author wants gone. */
export interface Erasure {
  readonly target: ItemId
  readonly hash: Hash
  readonly device: DeviceId
  readonly seq: number
}
