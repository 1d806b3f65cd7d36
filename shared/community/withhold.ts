import { compareHlc, type Hlc } from "../kernel/hybridClock.ts"
import { isAtLeast } from "../site/roles.ts"
import type { ItemId, MemberId } from "../kernel/ids.ts"
import type { SiteState } from "../site/siteState.ts"
import { headsOf, type CommunityFold } from "./communityDraft.ts"

/**
 * Why others do not see a post or comment: hidden by somebody who moderates; written after its thread was closed, after
 * the community was archived, or by somebody who only reads here. All of it comes back when that ends.
 */
export type Withheld = "hidden" | "locked" | "archived" | "reader"

export interface Withholdable {
  readonly id: ItemId
  readonly author: MemberId
  readonly hlc: Hlc
  /** Of a comment. */
  readonly post: ItemId | null
}

export type Withholds = (item: Withholdable) => Withheld | undefined

const mayModerate = (fold: CommunityFold, site: SiteState): ((member: MemberId) => boolean) => {
  const heads = new Set(headsOf(fold, site))
  return (member) => {
    const role = fold.roles.get(member)?.role
    if (role === "owner" || role === "animator" || heads.has(member)) return true
    return fold.access === "open" && isAtLeast(site.members.get(member)?.role ?? "guest", "moderator")
  }
}

const isAfter = (hlc: Hlc, since: Hlc | undefined): boolean => since !== undefined && compareHlc(hlc, since) > 0

/** By the clocks of the authors: what came late from a colleague who was away stays, what was written after the end does not show. */
export const createWithholding = (fold: CommunityFold, site: SiteState): Withholds => {
  const { moderation, roles, archived } = fold
  const moderates = mayModerate(fold, site)
  return ({ id, author, hlc, post }) => {
    if (moderation.get(id)?.hidden) return "hidden"
    const locked = post === null ? undefined : moderation.get(post)?.locked?.since
    if (isAfter(hlc, locked) && !moderates(author)) return "locked"
    if (isAfter(hlc, archived?.since)) return "archived"
    const held = roles.get(author)
    return held?.role === "reader" && isAfter(hlc, held.since) ? "reader" : undefined
  }
}

/** Changes exactly when the answers may. */
export const withholdingKey = ({ moderation, roles, archived }: CommunityFold): string =>
  JSON.stringify([
    [...moderation].flatMap(([id, { hidden, locked }]) => (hidden || locked ? [[id, hidden !== null, locked]] : [])),
    [...roles].flatMap(([id, { role, since }]) => (role === "contributor" ? [] : [[id, role, since]])),
    archived?.since ?? null,
  ])
