import type { Hlc } from "../../kernel/hybridClock.ts"
import type { Hash, LedgerId, MemberId } from "../../kernel/ids.ts"

export type DoorVoidReason = "unknown-act" | "not-genesis" | "unknown-author" | "no-right" | "not-waiting" | "too-many"

export interface DoorAnswer {
  readonly by: MemberId
  /** Epoch milliseconds by their clock. */
  readonly at: number
  readonly yes: boolean
  readonly note: string
}

/** Somebody asked to be let in. */
export interface DoorRequest {
  /** The act by which they asked. */
  readonly id: Hash
  readonly member: MemberId
  /** Epoch milliseconds by their clock. */
  readonly at: number
  readonly note: string
  readonly withdrawn: boolean
  readonly answer: DoorAnswer | null
}

export interface DoorFace {
  readonly name: string
  readonly purpose: string
  readonly emoji: string
  readonly owners: readonly MemberId[]
  readonly animators: readonly MemberId[]
}

/** What all see of a community that is joined on request: everything else of it is in a ledger that only its participants hold. */
export interface DoorState {
  readonly ledger: LedgerId
  readonly community: LedgerId
  readonly creator: MemberId
  readonly name: string
  readonly purpose: string
  readonly emoji: string
  /** As its owners said it last. */
  readonly face: DoorFace
  /** Who may change what it says. */
  readonly owners: readonly MemberId[]
  /** Who answers: those of its owners and animators who still belong to the site. */
  readonly answering: readonly MemberId[]
  /** Shows in the directory, and takes requests. */
  readonly open: boolean
  readonly founded: Hlc
  /** The oldest first. */
  readonly requests: readonly DoorRequest[]
  /** What the next act cites as `seen`. */
  readonly tips: readonly Hash[]
  readonly void: readonly { readonly hash: Hash; readonly reason: DoorVoidReason }[]
  readonly waiting: readonly Hash[]
}
