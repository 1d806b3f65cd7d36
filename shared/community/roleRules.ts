import { isAtLeast } from "../site/roles.ts"
import { mayHere, type CommunityActOf, type CommunityDraft, type CommunityRule } from "./communityDraft.ts"
import type { MemberId } from "../kernel/ids.ts"
import type { SiteState } from "../site/siteState.ts"

/** Whoever takes part, or may at any time. */
const isThere = (draft: CommunityDraft, site: SiteState, member: MemberId): boolean => {
  const known = site.members.get(member)
  if (known?.state !== "active") return false
  return draft.joined.has(member) || (draft.access === "open" && isAtLeast(known.role, "member"))
}

const isLastOwner = (draft: CommunityDraft, member: MemberId): boolean =>
  draft.roles.get(member)?.role === "owner" &&
  [...draft.roles].every(([id, { role }]) => role !== "owner" || id === member)

/** Of an owner nobody takes the role but themselves, so that no two can put each other out; the last one hands it over. */
export const giveRole: CommunityRule<CommunityActOf<"community.role">> = (draft, act, { site, author, hlc }) => {
  const { member, role, review } = act
  const isOwner = draft.roles.get(member)?.role === "owner"
  const own = member === author
  const laysDown = own && (isOwner || draft.roles.get(member)?.role === "animator") && role !== "owner"
  if (!laysDown && !mayHere("community.role", draft, site, { member: author })) return "no-right"
  if (isOwner && !own) return "no-right"
  if (!isThere(draft, site, member)) return "unknown-member"
  if (role !== "owner" && isLastOwner(draft, member)) return "last-owner"
  const known = draft.roles.get(member)
  // Given once more, only the day to look at it again changes.
  const given = known?.role === role && known.by !== null ? known : { since: hlc, by: author }
  draft.roles.set(member, { role, since: given.since, by: given.by, review })
  return undefined
}

export const transfer: CommunityRule<CommunityActOf<"community.transfer">> = (draft, act, { site, author, hlc }) => {
  if (!mayHere("community.transfer", draft, site, { member: author })) return "no-right"
  if (act.member === author || !isThere(draft, site, act.member)) return "unknown-member"
  draft.roles.delete(author)
  draft.roles.set(act.member, { role: "owner", since: hlc, by: author, review: null })
  return undefined
}

export const archive: CommunityRule<CommunityActOf<"community.archive">> = (draft, act, { site, author, hlc }) => {
  if (!mayHere("community.archive", draft, site, { member: author })) return "no-right"
  draft.archived = act.on ? (draft.archived ?? { by: author, since: hlc }) : null
  return undefined
}
