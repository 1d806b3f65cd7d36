import { mayInCommunity, type CommunityRightName } from "../site/rights.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import type { DeviceId, Hash, MemberId } from "../kernel/ids.ts"
import type { CausalOrder, CitingAct } from "../site/causalOrder.ts"
import type { CommunityAct } from "./communityActs.ts"
import type { CommunityVoidReason } from "./communityState.ts"

export interface ReadCommunityAct extends CitingAct {
  readonly act: CommunityAct | undefined
}

export type Creation = Extract<CommunityAct, { readonly type: "community.create" }>

/** What it says of itself. */
export type About = Pick<Creation, "name" | "purpose" | "emoji" | "audience" | "tone" | "language">

export interface CommunityFold {
  readonly creation: Creation
  readonly about: About
  /** Whoever left and has not come back. */
  readonly left: ReadonlySet<MemberId>
  /** Each with the act by which they last came in. */
  readonly joined: ReadonlyMap<MemberId, Hash>
  /** Everybody who was ever in. */
  readonly everJoined: ReadonlySet<MemberId>
  readonly void: readonly { readonly hash: Hash; readonly reason: CommunityVoidReason }[]
}

interface Draft extends CommunityFold {
  about: About
  readonly left: Set<MemberId>
  readonly joined: Map<MemberId, Hash>
  readonly everJoined: Set<MemberId>
}

interface Context {
  /** Beyond the end of a chain whose device was removed. */
  readonly isBeyond: (act: ReadCommunityAct) => boolean
  readonly site: SiteState
  readonly order: CausalOrder<ReadCommunityAct>
  readonly creation: Creation
  /** By the removed member. */
  readonly removals: ReadonlyMap<MemberId, readonly Hash[]>
}

export const may = (
  name: CommunityRightName,
  { site, creation }: Pick<Context, "site" | "creation">,
  member: MemberId,
  participant = false,
): boolean => {
  const role = site.members.get(member)?.role
  const owner = member === creation.creator
  return role !== undefined && mayInCommunity(name, { access: creation.access, owner, participant, role })
}

/** The creator; in an open community also whoever administers the site. */
export const manages = (site: SiteState, creation: Creation, member: MemberId): boolean =>
  may("community.describe", { site, creation }, member)

/** A removal needs nothing that another act of this ledger could give or take, so all are known before the fold. */
const collectRemovals = (site: SiteState, order: CausalOrder<ReadCommunityAct>, creation: Creation) => {
  const removals = new Map<MemberId, Hash[]>()
  for (const { act, device, hash } of order.delivered) {
    const author = memberOf(site, device)
    if (act?.type !== "community.remove" || !author) continue
    if (!may("community.remove", { site, creation }, author)) continue
    if (act.member !== creation.creator) removals.set(act.member, [...(removals.get(act.member) ?? []), hash])
  }
  return removals
}

/** Whether an act knew of every removal of that member. */
const knowsRemovals = ({ removals, order }: Context, member: MemberId, hash: Hash): boolean =>
  (removals.get(member) ?? []).every((removal) => order.precedes(removal, hash))

/** Removal is strong here too: what the removed did counts where a removal had seen it, or after they were let in again. */
const isCutOff = (draft: Draft, context: Context, author: MemberId, hash: Hash): boolean => {
  const removals = context.removals.get(author) ?? []
  if (removals.length === 0 || removals.some((removal) => context.order.precedes(hash, removal))) return false
  const admission = draft.joined.get(author)
  const back = admission !== undefined && knowsRemovals(context, author, admission)
  return !(back && context.order.precedes(admission, hash))
}

const admit = (draft: Draft, context: Context, next: ReadCommunityAct, author: MemberId, member: MemberId) => {
  const { site, creation, order, removals } = context
  if (!may("community.admit", context, author, draft.joined.has(author))) return "no-right"
  if (!site.members.has(member)) return "unknown-member"
  // Who was removed comes back only through somebody who manages the community and knew of it.
  const barred = !(removals.get(member) ?? []).some((removal) => order.precedes(next.hash, removal))
  const mayReturn = manages(site, creation, author) && knowsRemovals(context, member, next.hash)
  if (removals.has(member) && barred && !mayReturn) return "no-right"
  // Whoever left an open community comes back by themselves, or not at all.
  if (creation.access === "open" && draft.left.has(member) && author !== member) return "no-right"
  draft.left.delete(member)
  if (!draft.joined.has(member)) draft.joined.set(member, next.hash)
  draft.everJoined.add(member)
  return undefined
}

const leave = (draft: Draft, context: Context, author: MemberId): CommunityVoidReason | undefined => {
  const wasJoined = draft.joined.has(author)
  if (!may("community.leave", context, author, wasJoined) || (!wasJoined && draft.left.has(author))) return "no-right"
  draft.joined.delete(author)
  draft.left.add(author)
  return undefined
}

type Describing = Creation | Extract<CommunityAct, { readonly type: "community.describe" }>

const ABOUT = ["name", "purpose", "emoji", "audience", "tone", "language"] as const

/** Only what an act says anew. */
const aboutOf = (act: Describing): Partial<About> =>
  Object.fromEntries(ABOUT.flatMap((field) => (act[field] === undefined ? [] : [[field, act[field]]])))

const apply = (draft: Draft, context: Context, next: ReadCommunityAct): CommunityVoidReason | undefined => {
  const author = memberOf(context.site, next.device)
  if (!author) return "unknown-author"
  if (context.isBeyond(next)) return "removed-author"
  if (isCutOff(draft, context, author, next.hash)) return "removed-author"
  const { act } = next
  switch (act?.type) {
    case undefined:
      return "unknown-act"
    case "community.create":
      return "not-genesis"
    case "community.admit":
      return admit(draft, context, next, author, act.member)
    case "community.leave":
      return leave(draft, context, author)
    case "community.remove":
      if (!context.removals.get(act.member)?.includes(next.hash)) return "no-right"
      draft.joined.delete(act.member)
      return undefined
    case "cutoff.set":
      return mayEnd(context, author, act.ends) ? undefined : "no-right"
    case "community.describe":
      if (!manages(context.site, context.creation, author)) return "no-right"
      draft.about = { ...draft.about, ...aboutOf(act) }
      return undefined
    default:
      return act satisfies never
  }
}

/** Whoever moderates, or whose own device it was. */
const mayEnd = (context: Context, author: MemberId, ends: readonly { readonly device: DeviceId }[]): boolean =>
  may("cutoff.set", context, author) || ends.every(({ device }) => memberOf(context.site, device) === author)

/** @param genesis hash of the founding act, the first in `order` */
export const foldCommunity = (
  genesis: Hash,
  creation: Creation,
  order: CausalOrder<ReadCommunityAct>,
  { site, isBeyond }: Pick<Context, "site" | "isBeyond">,
): CommunityFold => {
  const voids: CommunityFold["void"][number][] = []
  const { name, purpose, emoji, creator } = creation
  const about = { ...aboutOf(creation), name, purpose, emoji }
  const draft: Draft = {
    creation,
    about,
    left: new Set(),
    joined: new Map([[creator, genesis]]),
    everJoined: new Set([creator]),
    void: voids,
  }
  const context = { site, isBeyond, order, creation, removals: collectRemovals(site, order, creation) }
  for (const next of order.delivered) {
    if (next.hash === genesis) continue
    const reason = apply(draft, context, next)
    if (reason) voids.push({ hash: next.hash, reason })
  }
  return draft
}
