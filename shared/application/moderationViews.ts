import type { Appeal, Hiding, ReportReason } from "../community/moderation.ts"
import type { Withheld } from "../community/withhold.ts"
import type { DeviceId, Hash, ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { CommandError, PostKey } from "./site.ts"
import type { PersonName } from "./trustViews.ts"

/** What is to be erased, or was. */
export interface ErasingView extends Hiding {
  /** Epoch milliseconds from which on the content may be gone; a machine that hears of it later waits as long from then on. */
  readonly from: number
}

/** Of what I wrote, and is gone. */
export interface ErasedView extends ErasingView {
  readonly ledger: PostKey["ledger"]
  readonly item: ItemId
}

/** Why others do not see what one wrote. */
export interface WithheldView {
  readonly why: Withheld
  /** Where somebody hid it. */
  readonly hidden: Hiding | null
  readonly erasing: ErasingView | null
  readonly appeal: Appeal | null
}

export interface ReportView {
  readonly by: MemberId
  readonly at: number
  readonly reason: ReportReason
  readonly note: string
}

/** A post or comment that somebody asked to look at, or that is hidden. */
export interface ModerationCase {
  readonly post: PostKey
  readonly item: ItemId
  /** Gone: erased here before its author's question came, which waits for an answer all the same. */
  readonly what: "post" | "comment" | "gone"
  readonly author: MemberId
  readonly at: number
  /** Empty for comments. */
  readonly title: string
  readonly markdown: string
  readonly pictures: number
  /** Those that nobody has answered yet; empty for its author, to whom nobody says who reported. */
  readonly reports: readonly ReportView[]
  readonly hidden: Hiding | null
  readonly erasing: ErasingView | null
  readonly appeal: Appeal | null
  readonly mayErase: boolean
  /** Restore it, where it is hidden: nobody decides about what they wrote themselves. */
  readonly mayDecide: boolean
  /** Leave it as it is: an appeal is for another than who hid it. */
  readonly mayKeep: boolean
}

export interface ModerationView {
  /** I moderate a community at least. */
  readonly moderates: boolean
  /** What waits for somebody who moderates: the longest waiting first. */
  readonly waiting: readonly ModerationCase[]
  /** What is hidden and waits for nobody, the last hidden first. */
  readonly hidden: readonly ModerationCase[]
  /** What I wrote and somebody hid, the last hidden first. */
  readonly mine: readonly ModerationCase[]
  /** What I wrote and somebody erased, the last erased first. */
  readonly erased: readonly ErasedView[]
}

/** One contribution that reached this machine beyond the end of its author's chain. */
export interface AsideItem {
  readonly hash: Hash
  readonly seq: number
  /** Epoch milliseconds, as its author dated it. */
  readonly at: number
  readonly what: "post" | "comment" | "other"
  /** Empty for comments, and for what has no text. */
  readonly title: string
  readonly markdown: string
}

/** What one machine of somebody wrote beyond its end in one ledger that I moderate, the earliest first. */
export interface AsideView {
  readonly person: PersonName
  readonly device: DeviceId
  readonly ledger: LedgerId
  /** Its name; null in the site itself. */
  readonly community: string | null
  /** Why their chain ends: they were removed from the site, left it, lost that machine, or were removed from the community. */
  readonly why: "removed" | "left" | "device" | "community"
  readonly items: readonly AsideItem[]
}

/** A post or comment. */
export interface ItemKey {
  readonly ledger: PostKey["ledger"]
  readonly item: ItemId
}

export interface SaidReason {
  readonly reason: ReportReason
  readonly note: string
}

export interface ModerationOfSite {
  readonly moderation: Observable<ModerationView>
  /** Asks whoever moderates to look; its author is not told who asked. */
  reportItem(target: ItemKey, said: SaidReason): Promise<Result<void, CommandError>>
  hideItem(target: ItemKey, said: SaidReason): Promise<Result<void, CommandError>>
  /** Hidden at once, gone from each machine seven days after it heard of it, unless its author asks another to look. */
  eraseItem(target: ItemKey, said: SaidReason): Promise<Result<void, CommandError>>
  restoreItem(target: ItemKey, note: string): Promise<Result<void, CommandError>>
  /** Leaves it as it is, and answers who reported or appealed. */
  keepItem(target: ItemKey, note: string): Promise<Result<void, CommandError>>
  /** Of what one wrote: asks another to decide than who hid it. */
  appealItem(target: ItemKey, note: string): Promise<Result<void, CommandError>>
  /** Who could answer an appeal about it: neither its author nor who hid or erases it. None where nobody else moderates there. */
  whoElseDecides(target: ItemKey): readonly MemberId[]
  /** What was set aside, of the ledgers that I moderate; read anew at each call, whenever TrustView.quarantine changed. */
  readAside(): readonly AsideView[]
  /** Moves the end of that chain up to there, for everybody: it counts, with all before it. */
  countAfterAll(
    aside: Pick<AsideView, "ledger" | "device">,
    last: AsideItem["hash"],
  ): Promise<Result<void, CommandError>>
  lockPost(post: PostKey, on: boolean): Promise<Result<void, CommandError>>
  pinPost(post: PostKey, on: boolean): Promise<Result<void, CommandError>>
}
