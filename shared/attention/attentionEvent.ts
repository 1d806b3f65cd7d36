import type { GivenCommunityRole } from "../community/communityActs.ts"
import type { Answer } from "../community/moderation.ts"
import type { ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import type { MentionFinder } from "./mentionFinder.ts"
import type { Reason } from "./reasons.ts"
import type { SiteFunction } from "../site/functions.ts"
import type { Role } from "../site/roles.ts"
import type { Stance } from "./stance.ts"

/** Whom events are told to. */
export interface Attentive {
  readonly me: MemberId
  /** Epoch milliseconds: what happened before is there to be found, not to be caught up with. */
  readonly joinedAt: number
  readonly mentionsMe: MentionFinder
  /** Calls a group that they belong to. */
  readonly callsMyGroup: MentionFinder
  /** Folded tags that they follow. */
  readonly topics: ReadonlySet<string>
  /** Undefined where they never decided about that thread. */
  readonly stanceOn: (post: ItemId) => Stance | undefined
}

/** What was decided, for what no text of a member's tells by itself. */
export type Told =
  | { readonly kind: "appeal"; readonly shown: boolean; readonly note: string }
  | { readonly kind: "report"; readonly outcome: Answer["outcome"]; readonly note: string }
  | { readonly kind: "siteRole"; readonly role: Role }
  /** A function beside the role, given (or given for other communities) or taken back. */
  | { readonly kind: "siteFunction"; readonly function: SiteFunction; readonly given: boolean }
  | { readonly kind: "communityRole"; readonly role: GivenCommunityRole }
  /** Taken out of a community; it is named, since the member does not have it any more. */
  | { readonly kind: "letOut"; readonly community: LedgerId; readonly name: string; readonly note: string }

/** Something that happened and concerns one member. */
export interface AttentionEvent {
  /** Unique in its community, and the same on every device. */
  readonly id: string
  /** All that hold, the strongest first; never empty. */
  readonly reasons: readonly Reason[]
  readonly post: ItemId
  /** What was written; of a reaction or an acceptance: what it was put on. */
  readonly item: ItemId
  /** Each once; of reactions the latest first. */
  readonly from: readonly MemberId[]
  /** Each once, the latest first; empty but for reactions. */
  readonly emojis: readonly string[]
  /** Epoch milliseconds by its author's clock; of several reactions the latest. */
  readonly at: number
  /** What it gathers, one text each: a reaction that joins others is news, the others no more. */
  readonly parts: readonly string[]
  /** The member has replied or reacted since: they know. */
  readonly known: boolean
  readonly told?: Told
}
