import type { Hash } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { CharterText } from "../site/charter.ts"
import type { CommandError } from "./site.ts"
import type { PersonName } from "./trustViews.ts"

export interface CharterVersionView {
  readonly hash: Hash
  readonly number: number
  readonly text: CharterText
  /** What changed, in its author's words; may be empty. */
  readonly change: string
  readonly by: PersonName | null
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
  /** Published while its author's machine did not know of another one with the same number. */
  readonly twin: boolean
}

/** Where I stand to the version in force. */
export type CharterStanding =
  /** The site has none. */
  | { readonly kind: "none" }
  | { readonly kind: "accepted"; readonly at: number }
  /** Came in under a charter, and has accepted no version of it: asked before the first post or comment. */
  | { readonly kind: "newcomer"; readonly postponed: boolean }
  /** It is new to who was here before: until then, in epoch milliseconds, they go on writing as they did. */
  | { readonly kind: "changed"; readonly until: number; readonly before: Hash | null }

/** What a member accepted last; nulls: nothing yet. */
export interface CharterAcceptance {
  readonly person: PersonName
  readonly version: CharterVersionView["number"] | null
  /** Of the version in force. */
  readonly current: boolean
  readonly at: number | null
}

export interface CharterView {
  /** The one in force first, then back to the first one. */
  readonly versions: readonly CharterVersionView[]
  readonly standing: CharterStanding
  readonly mayPublish: boolean
  /** Everybody who belongs to the site; empty for who may not publish. */
  readonly acceptances: readonly CharterAcceptance[]
  /** What is posted here, in a few lines; may be empty. */
  readonly editorial: string
}

/** What whoever publishes is writing, on this device alone. */
export type CharterDraft = { readonly text: CharterText; readonly change: string }

export interface CharterOfSite {
  readonly charter: Observable<CharterView>
  readonly charterDraft: Observable<CharterDraft | null>
  keepCharterDraft(draft: CharterDraft | null): Promise<Result<void, CommandError>>
  /** Whoever publishes a version accepts it with that; what they kept as a draft goes. */
  publishCharter(text: CharterText, change: string): Promise<Result<void, CommandError>>
  acceptCharter(version: Hash): Promise<Result<void, CommandError>>
  /** On this device: looks around before reading it. */
  postponeCharter(): Promise<Result<void, CommandError>>
  /** Empty: nobody says what is posted here. */
  changeEditorial(line: string): Promise<Result<void, CommandError>>
}
