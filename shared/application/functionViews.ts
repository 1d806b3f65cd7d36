import type { LedgerId, MemberId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { SiteFunction } from "../site/functions.ts"
import type { CommandError } from "./site.ts"

export interface GivenFunction {
  readonly member: MemberId
  readonly function: SiteFunction
  /** Open communities; null: the site. */
  readonly scope: readonly LedgerId[] | null
  /** The day (ISO 8601) on which somebody is to look at it again, or null. */
  readonly review: string | null
}

/** What people do for others beside their role; who holds what stands with the members. */
export interface FunctionsOfSite {
  /** Of one that they hold already: replaces its communities and its day. */
  giveFunction(given: GivenFunction): Promise<Result<void, CommandError>>
  takeFunction(member: MemberId, name: SiteFunction): Promise<Result<void, CommandError>>
}
