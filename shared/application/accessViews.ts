import type { Hash, LedgerId, MemberId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { LettingOut } from "./lettingOut.ts"
import type { CommandError } from "./site.ts"
import type { GivenInvitation } from "./trustViews.ts"

/** What was asked of me or by me, and what came of it. */
export interface JoinRequest {
  readonly id: Hash
  readonly member: MemberId
  /** Epoch milliseconds by the asker's clock. */
  readonly at: number
  readonly note: string
  readonly answer: {
    readonly by: MemberId
    readonly at: number
    readonly yes: boolean
    readonly note: string
  } | null
}

/** A community that is joined on request, as all see it. */
export interface DoorView {
  readonly door: LedgerId
  readonly community: LedgerId
  readonly name: string
  readonly purpose: string
  readonly emoji: string
  /** Any of them can let somebody in. */
  readonly answering: readonly MemberId[]
  /** The last that I made here and did not take back. */
  readonly request: JoinRequest | null
  /** Its content is here: I am in. */
  readonly inside: boolean
}

export interface AccessView {
  /** Communities on request that I am not in. */
  readonly doors: readonly DoorView[]
  /** Requests that wait for me, the oldest first. */
  readonly toAnswer: readonly { readonly door: DoorView; readonly request: JoinRequest }[]
  /** Mine that wait, and those whose answer I have not taken note of. */
  readonly mine: readonly DoorView[]
  /** Communities that somebody took me out of, and whose content this machine had. */
  readonly out: readonly LettingOut[]
  /** Invitations of mine that let more people in than they allowed, and of which I have not taken note. */
  readonly overused: readonly GivenInvitation[]
}

export interface AccessOfSite {
  readonly access: Observable<AccessView>
  askToJoin(door: LedgerId, note: string): Promise<Result<void, CommandError>>
  withdrawRequest(door: LedgerId): Promise<Result<void, CommandError>>
  /** A yes lets them in at once, on whatever device of an owner or animator it is said. */
  answerRequest(
    door: LedgerId,
    answer: { readonly request: Hash; readonly yes: boolean; readonly note: string },
  ): Promise<Result<void, CommandError>>
  /** From open to on request, for good. */
  closeCommunity(ledger: LedgerId): Promise<Result<void, CommandError>>
  /** On this device, for oneself: an answer, or an invitation that was used too often. */
  takeNote(of: string): Promise<Result<void, CommandError>>
}
