import { createCommunityViews, type CommunityViews } from "./communityViews.ts"
import { createItemIndex } from "./itemIndex.ts"
import { createItemIntake, type Attribution } from "./itemIntake.ts"
import {
  reactionsOf,
  viewAcceptanceTime,
  viewComment,
  viewErasuresOf,
  viewPost,
  viewReactionTimes,
  viewReports,
} from "./viewItem.ts"
import type { Hash, ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import type { ItemRecord } from "../ledger/ledger.ts"
import type { CommentData, Erasure, PostData, ReactionTime, ReportData } from "./postData.ts"
import type { Withholds } from "./withhold.ts"
import { createWithholder } from "./withholder.ts"

export interface ProjectionInput extends Attribution {
  readonly ledger: LedgerId
  /** Whoever looks: authors see their own, also what is withheld from others. Missing: nothing is withheld. */
  readonly reader?: MemberId
}

/** What a community's items come to: equal for equal sets of items, in whatever order, portions and number they came. */
export interface CommunityProjection extends Omit<CommunityViews, "refresh"> {
  readonly ledger: LedgerId
  /** @returns posts that appeared, changed, got a changed thread, or vanished */
  apply(items: readonly ItemRecord[], gone: readonly ItemId[]): ReadonlySet<ItemId>
  /** To be called when `memberOf` or `mayHaveWritten` may answer differently; costs what really changed. */
  reattribute(): ReadonlySet<ItemId>
  /** What is withheld from others by now. */
  withhold(withholds: Withholds): ReadonlySet<ItemId>
  /** A post or comment as it stands, withheld or not: for its author and for whoever moderates. */
  original(id: ItemId): PostData | CommentData | undefined
  /** What is to go where a role erases that envelope of a post or comment, and who wrote it. */
  erasuresOf(item: { readonly id: ItemId; readonly envelope: Hash; readonly author: MemberId }): readonly Erasure[]
  /** Of one post or comment, oldest first. */
  reports(target: ItemId): readonly ReportData[]
  reported(): readonly ItemId[]
  /** A member's reactions that stand: each is to be taken back by an `unreact` of its own. */
  reactions(target: ItemId, by: { readonly member: MemberId; readonly emoji: string }): readonly ItemId[]
  /** The reactions that stand on a post or comment, oldest first; each member once per emoji. */
  reactionTimes(target: ItemId): readonly ReactionTime[]
  /** Epoch milliseconds at which its author last chose among the answers. */
  acceptedAt(post: ItemId): number | undefined
}

export const createCommunityProjection = (input: ProjectionInput): CommunityProjection => {
  const index = createItemIndex()
  const intake = createItemIntake(input, index)
  const withholder = createWithholder(index, input.reader)
  const { refresh, ...views } = createCommunityViews(index, withholder.isWithheld)
  return {
    ...views,
    ledger: input.ledger,
    apply: (items, gone) => refresh(intake.take(items, gone)),
    reattribute: () => refresh(intake.reattribute()),
    withhold: (withholds) => refresh(withholder.change(withholds)),
    original: (id) => viewPost(index, id) ?? viewComment(index, id),
    erasuresOf: (item) => viewErasuresOf(index, item),
    reports: (target) => viewReports(index, target),
    reported: () => [...index.targets("report")],
    reactions: (target, by) => reactionsOf(index, target, by),
    reactionTimes: (target) => viewReactionTimes(index, target),
    acceptedAt: (post) => viewAcceptanceTime(index, post),
  }
}
