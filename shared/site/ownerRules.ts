import type { Hash, MemberId } from "../kernel/ids.ts"
import type { SiteAct } from "./acts.ts"
import type { CausalOrder, CitingAct } from "./causalOrder.ts"
import type { Role } from "./roles.ts"
import {
  giveRole,
  type ActContext,
  type ActOf,
  type DraftMember,
  type FrozenSite,
  type Rule,
  type SiteDraft,
} from "./siteDraft.ts"
import type { OwnerProposal } from "./siteState.ts"

/** However few administer the site, no single one of them puts an owner out. */
const MIN_VOTES = 2

/** A proposal that more than half of those whom it counts agreed to. */
export interface Replacement {
  /** The vote that made the majority, in the order of the fold: the point at which it takes effect. */
  readonly hash: Hash
  readonly proposal: OwnerProposal
}

type Precedes = CausalOrder<CitingAct>["precedes"]

/** By what an act cites: concurrent acts say nothing, wherever the order puts them. Undefined for whoever was unknown or gone by then. */
const roleThen = (draft: SiteDraft, member: MemberId, follows: ActContext["follows"]): Role | undefined =>
  draft.members.get(member)?.endings.some(follows)
    ? undefined
    : draft.turns.get(member)?.findLast(({ hash }) => follows(hash))?.role

export const proposeOwner: Rule<ActOf<"owner.propose">> = (draft, act, { author, hash, hlc, follows }) => {
  const { owner, successor } = act
  const then = (member: MemberId) => roleThen(draft, member, follows)
  const electors = [...draft.turns.keys()].filter((member) => then(member) === "administrator")
  if (!electors.includes(author.id)) return "no-right"
  const next = then(successor)
  if (then(owner) !== "owner" || owner === successor || next === undefined || next === "guest") return "unknown-member"
  const votes = [{ member: author.id, hash, on: true }]
  draft.proposals.set(hash, { id: hash, owner, successor, by: author.id, at: hlc.ms, electors, votes, settled: null })
  return undefined
}

/** Judged by the proposal alone: whoever it counts has a vote, whatever role they have had since. */
export const agreeOnOwner: Rule<ActOf<"owner.agree">> = (draft, act, { author, hash, follows }) => {
  const proposal = draft.proposals.get(act.proposal)
  if (!proposal || !follows(act.proposal)) return "unknown-proposal"
  if (!proposal.electors.includes(author.id)) return "no-right"
  const votes = [...proposal.votes, { member: author.id, hash, on: act.on }]
  draft.proposals.set(act.proposal, { ...proposal, votes })
  return undefined
}

type Votes = OwnerProposal["votes"]

/** Whose votes stand, as somebody sees it who knows of that much. */
const votersOf = (votes: Votes, precedes: Precedes, isKnown: (hash: Hash) => boolean): readonly MemberId[] => {
  const takenBack = votes.filter(({ on, hash }) => !on && isKnown(hash))
  const stands = ({ member, hash, on }: Votes[number]): boolean =>
    on && !takenBack.some((back) => back.member === member && precedes(hash, back.hash))
  return [...new Set(votes.filter(stands).map(({ member }) => member))]
}

/** Whose votes stand by now. */
export const votersNow = ({ votes }: Pick<OwnerProposal, "votes">, precedes: Precedes): readonly MemberId[] =>
  votersOf(votes, precedes, () => true)

/** How many votes a proposal needs. */
export const votesNeeded = ({ electors }: Pick<OwnerProposal, "electors">): number =>
  Math.max(MIN_VOTES, Math.floor(electors.length / 2) + 1)

/** More votes never undo it, and a vote that is taken back later does not either. */
export const findReplacements = (draft: Pick<FrozenSite, "proposals">, precedes: Precedes): readonly Replacement[] =>
  [...draft.proposals.values()].flatMap((proposal) => {
    const { votes } = proposal
    // A vote that was taken back counts on where whoever made the majority did not know of it.
    const votersAt = ({ hash }: Votes[number], at: number) =>
      votersOf(votes.slice(0, at + 1), precedes, (back) => precedes(back, hash))
    const at = votes.findIndex((vote, index) => vote.on && votersAt(vote, index).length >= votesNeeded(proposal))
    const vote = votes[at]
    return vote ? [{ hash: vote.hash, proposal: { ...proposal, votes: votes.slice(0, at + 1) } }] : []
  })

/** Of two for one owner the first counts; of a successor who has gone nothing comes, so that a site is never without owners. */
export const replaceOwner = (draft: SiteDraft, { hash, proposal }: Replacement, context: ActContext): void => {
  const { id, owner, successor } = proposal
  const [before, next] = [draft.members.get(owner), draft.members.get(successor)]
  if (before?.role !== "owner" || next?.state !== "active") return
  giveRole(draft, successor, { role: "owner" }, context)
  giveRole(draft, owner, { role: "member" }, context)
  draft.proposals.set(id, { ...(draft.proposals.get(id) ?? proposal), settled: hash })
}

const isAimedAt = (act: SiteAct, { electors, successor }: OwnerProposal): boolean =>
  (act.type === "member.remove" || act.type === "role.grant" || act.type === "role.revoke") &&
  (act.member === successor || electors.includes(act.member))

interface Judged {
  readonly hash: Hash
  readonly act: SiteAct
  readonly author: DraftMember
}

/**
 * What an owner who was replaced did as an owner counts only as far as those who replaced them knew of it: what none of their votes
 * cites, and what was done after the proposal to whoever votes or follows, is a member's doing. So nobody escapes by putting out those who vote.
 */
export const isBeyondAuthority = (
  { hash, act, author }: Judged,
  replaced: readonly Replacement[],
  precedes: Precedes,
): boolean =>
  author.role === "owner" &&
  replaced.some(({ hash: end, proposal }) => {
    if (proposal.owner !== author.id || precedes(end, hash) || precedes(hash, proposal.id)) return false
    return isAimedAt(act, proposal) || !proposal.votes.some((vote) => precedes(hash, vote.hash))
  })
