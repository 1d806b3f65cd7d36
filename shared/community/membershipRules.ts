import {
  mayHere,
  type CommunityActOf,
  type CommunityContext,
  type CommunityDraft,
  type CommunityRemoval,
  type ReadCommunityAct,
} from "./communityDraft.ts"
import type { Hash, MemberId } from "../kernel/ids.ts"
import type { CommunityVoidReason } from "./communityState.ts"

/** Whether an act knew of every removal of that member. */
const knowsRemovals = ({ removals, order }: CommunityContext, member: MemberId, hash: Hash): boolean =>
  (removals.get(member)?.last ?? []).every((removal) => order.precedes(removal, hash))

/** Removal is strong here too: what the removed did counts where a removal had seen it, or after they were let in again. */
export const isCutOff = (draft: CommunityDraft, context: CommunityContext, author: MemberId, hash: Hash): boolean => {
  const removals = context.removals.get(author)
  if (!removals || removals.seen.has(hash)) return false
  const admission = returnOf(draft, context, author)
  return !(admission !== undefined && context.order.precedes(admission, hash))
}

/** The act that let them in again, knowing that they were removed. */
const returnOf = (draft: CommunityDraft, context: CommunityContext, member: MemberId): Hash | undefined => {
  const admission = draft.joined.get(member)
  return admission !== undefined && knowsRemovals(context, member, admission) ? admission : undefined
}

/** Whose acts from now on are void. */
export const findCutOff = (draft: CommunityDraft, context: CommunityContext): ReadonlySet<MemberId> =>
  new Set([...context.removals.keys()].filter((member) => returnOf(draft, context, member) === undefined))

interface Authored {
  readonly next: ReadCommunityAct
  readonly author: MemberId
}

export const admit = (
  draft: CommunityDraft,
  { member }: CommunityActOf<"community.admit">,
  context: CommunityContext,
  { next, author }: Authored,
): CommunityVoidReason | undefined => {
  const { site, removals } = context
  if (!mayHere("community.admit", draft, site, { member: author })) return "no-right"
  if (!site.members.has(member)) return "unknown-member"
  // Who was removed comes back only through somebody who manages the community and knew of it.
  const barred = !(removals.get(member)?.seen.has(next.hash) ?? false)
  const manages = mayHere("community.describe", draft, site, { member: author })
  if (removals.has(member) && barred && !(manages && knowsRemovals(context, member, next.hash))) return "no-right"
  // Whoever left an open community comes back by themselves, or not at all.
  if (draft.access === "open" && draft.left.has(member) && author !== member) return "no-right"
  draft.left.delete(member)
  if (!draft.joined.has(member)) draft.joined.set(member, next.hash)
  draft.everJoined.add(member)
  return undefined
}

/** Of those who came by the invitation, all who were neither removed nor left: an earlier decision about one of them stands. */
export const invite = (
  draft: CommunityDraft,
  { certificate }: CommunityActOf<"community.invite">,
  { site, removals }: CommunityContext,
  { next, author }: Authored,
): CommunityVoidReason | undefined => {
  if (!mayHere("community.invite", draft, site, { member: author })) return "no-right"
  draft.invitations.add(certificate)
  for (const member of site.certificateUses.get(certificate)?.members ?? []) {
    if (removals.has(member) || draft.left.has(member) || draft.joined.has(member)) continue
    draft.joined.set(member, next.hash)
    draft.everJoined.add(member)
  }
  return undefined
}

/** Whoever belongs to an open community when it is closed stays in it; whoever comes to the site later asks. */
export const close = (
  draft: CommunityDraft,
  { site, removals }: CommunityContext,
  { next, author }: { readonly next: Pick<ReadCommunityAct, "hash" | "hlc">; readonly author: MemberId },
): CommunityVoidReason | undefined => {
  if (draft.access !== "open" || !mayHere("community.access", draft, site, { member: author })) return "no-right"
  draft.access = "request"
  draft.closed = next.hlc
  if (draft.creation.joining === "choice") return undefined
  for (const { id, role, joinedAt } of site.members.values()) {
    if (role === "guest" || joinedAt > next.hlc.ms || draft.left.has(id)) continue
    if (removals.has(id) || draft.joined.has(id)) continue
    draft.joined.set(id, next.hash)
    draft.everJoined.add(id)
  }
  return undefined
}

export const leave = (
  draft: CommunityDraft,
  { site }: CommunityContext,
  author: MemberId,
): CommunityVoidReason | undefined => {
  const wasJoined = draft.joined.has(author)
  if (!mayHere("community.leave", draft, site, { member: author }) || (!wasJoined && draft.left.has(author)))
    return "no-right"
  draft.joined.delete(author)
  draft.roles.delete(author)
  draft.left.add(author)
  return undefined
}

/** Never of an owner: whoever may remove outranks whom they remove. */
export const remove = (
  draft: CommunityDraft,
  { member }: CommunityActOf<"community.remove">,
  context: CommunityContext,
  { next, author, removed }: Authored & { readonly removed: CommunityRemoval[] },
): CommunityVoidReason | undefined => {
  const stands = context.removals.get(member)?.hashes.has(next.hash) ?? false
  if (!stands) {
    if (!mayHere("community.remove", draft, context.site, { member: author })) return "no-right"
    if (draft.roles.get(member)?.role === "owner") return "no-right"
  }
  // Beyond a fork, acts of one device need not follow one another.
  removed.push({ hash: next.hash, target: member, chain: next.previous === undefined ? next.device : next.hash })
  draft.joined.delete(member)
  draft.roles.delete(member)
  return undefined
}
