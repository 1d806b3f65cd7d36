import type { LedgerId, MemberId } from "../kernel/ids.ts"

/** What somebody does for others beside their role: none of them gives a right over acts. */
export const SITE_FUNCTIONS = ["taxonomy", "statistics", "referent", "leader"] as const
export type SiteFunction = (typeof SITE_FUNCTIONS)[number]

/** Communities that one function can be named for. */
export const MAX_FUNCTION_SCOPE = 64

export interface HeldFunction {
  readonly function: SiteFunction
  /** The communities that it is for; null: the site. */
  readonly scope: readonly LedgerId[] | null
  /** The day (ISO 8601) on which somebody is to look at it again, or null. */
  readonly review: string | null
  /** Epoch milliseconds by the clock of who gave it; its communities and its day may have been changed since. */
  readonly since: number
  readonly by: MemberId
}

/** A function that somebody held and that was taken back, or laid down, last. */
export interface TakenFunction {
  readonly function: SiteFunction
  /** Epoch milliseconds by the clock of who took it. */
  readonly at: number
  readonly by: MemberId
}

/** One list for all who hold none: they are the same to whoever compares. */
export const NO_FUNCTIONS: readonly HeldFunction[] = []
export const NONE_TAKEN: readonly TakenFunction[] = []

/** Whether they hold it for that community, or for the site; without one: for the site alone. */
export const holdsFunction = (
  { functions }: { readonly functions: readonly HeldFunction[] },
  name: SiteFunction,
  ledger?: LedgerId,
): boolean =>
  functions.some(
    (held) => held.function === name && (held.scope === null || (ledger !== undefined && held.scope.includes(ledger))),
  )
