import type { Hlc } from "../kernel/hybridClock.ts"
import type { Hash, ItemId, MemberId } from "../kernel/ids.ts"

/** Why a post or comment is reported or hidden. */
export const REPORT_REASONS = ["hurtful", "private", "misleading", "misplaced", "other"] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** Posts that stand on top of a community at one time. */
export const MAX_PINNED = 3

export interface Hiding {
  readonly by: MemberId
  /** Epoch milliseconds by the clock of who hid it. */
  readonly at: number
  readonly reason: ReportReason
  readonly note: string
}

/** Its content is to go from every device, unless another decides otherwise before. */
export interface Erasing extends Hiding {
  /** Of the envelope whose content it is: any other stays. */
  readonly envelope: Hash
}

export interface Appeal {
  readonly at: number
  readonly note: string
  /** Whoever decided that it stays hidden; null while nobody has. */
  readonly answer: { readonly by: MemberId; readonly at: number; readonly note: string } | null
}

/** What became of something: by whom, and what they said to it. */
interface Decided {
  readonly by: MemberId
  /** Epoch milliseconds by the clock of who decided. */
  readonly at: number
  readonly note: string
}

/** Of an appeal: whether it shows again. */
export interface Review extends Decided {
  readonly shown: boolean
}

/** Of a report. */
export interface Answer extends Decided {
  readonly outcome: "hidden" | "erased" | "kept" | "shown"
}

/** What the acts of a community come to for one post or comment. */
export interface ItemModeration {
  readonly hidden: Hiding | null
  readonly erasing: Erasing | null
  /** Of the present hiding. */
  readonly appeal: Appeal | null
  /** The last that was decided upon an appeal. */
  readonly review: Review | null
  readonly locked: { readonly by: MemberId; readonly since: Hlc } | null
  /** Reports that somebody who moderates has answered, as they were answered first. */
  readonly answered: ReadonlyMap<ItemId, Answer>
}

export type Moderation = ReadonlyMap<ItemId, ItemModeration>

export const UNMODERATED: ItemModeration = {
  hidden: null,
  erasing: null,
  appeal: null,
  review: null,
  locked: null,
  answered: new Map(),
}

/** An erasure waits while nobody has answered its author. */
export const isContested = ({ appeal }: Pick<ItemModeration, "appeal">): boolean =>
  appeal !== null && appeal.answer === null
