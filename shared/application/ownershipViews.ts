import type { Hash, MemberId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { CommandError } from "./site.ts"
import type { PersonName } from "./trustViews.ts"

/** That another member own the site in an owner's place: it waits for votes. */
export interface ProposalView {
  readonly id: Hash
  readonly owner: PersonName
  readonly successor: PersonName
  readonly by: PersonName
  /** Epoch milliseconds. */
  readonly at: number
  /** Who has a vote, and whether they agreed. */
  readonly electors: readonly { readonly person: PersonName; readonly agreed: boolean }[]
  /** Votes that are missing. */
  readonly missing: number
  /** Administrators by now who have none: the proposal had not seen them. */
  readonly uncounted: readonly PersonName[]
  /** What I may do: agree, or take it back. */
  readonly mine: "may-agree" | "agreed" | null
}

export interface OwnershipOfSite {
  /** The oldest first; without those that came to something, or cannot any more. */
  readonly proposals: Observable<readonly ProposalView[]>
  /** By an administrator: it is their vote, too. */
  proposeOwner(owner: MemberId, successor: MemberId): Promise<Result<void, CommandError>>
  agreeOnOwner(proposal: Hash, on: boolean): Promise<Result<void, CommandError>>
}
