import type { CommunityRoleHolder } from "../../shared/application/communityRoleViews.ts"
import type { CommunityView, MemberView } from "../../shared/application/site.ts"
import type { MemberId } from "../../shared/kernel/ids.ts"
import type { HeldFunction } from "../../shared/site/functions.ts"
import { maySite } from "../../shared/site/rights.ts"
import { isDue } from "./reviewDay.ts"

/** A role or function whose day to be looked at again has come, as whoever may change it finds it. */
export type DueReview =
  | { readonly kind: "role"; readonly member: MemberView; readonly review: string }
  | { readonly kind: "function"; readonly member: MemberView; readonly held: HeldFunction; readonly review: string }
  | {
      readonly kind: "community"
      readonly community: CommunityView
      readonly held: CommunityRoleHolder
      readonly review: string
    }

interface ReviewSources {
  readonly me: MemberId
  readonly members: ReadonlyMap<MemberId, MemberView>
  readonly communities: readonly CommunityView[]
  /** Epoch milliseconds. */
  readonly now: number
}

const dueIn = ({ review }: { readonly review: string | null }, now: number): readonly string[] =>
  review !== null && isDue(review, now) ? [review] : []

const ofSite = (member: MemberView, { me, members, now }: ReviewSources): readonly DueReview[] => {
  const mine = members.get(me)?.role ?? "guest"
  const mayChange = maySite("role.grant", mine, { role: member.role, own: member.id === me })
  const roles = mayChange ? dueIn({ review: member.roleReview }, now) : []
  const functions = maySite("function.grant", mine) ? member.functions : []
  return [
    ...roles.map((review) => ({ kind: "role" as const, member, review })),
    ...functions.flatMap((held) =>
      dueIn(held, now).map((review) => ({ kind: "function" as const, member, held, review })),
    ),
  ]
}

const ofCommunity = (community: CommunityView, { now }: ReviewSources): readonly DueReview[] =>
  // An owner lays the role down: nobody else changes it.
  community.roles
    .filter(({ role }) => community.mayManage && role !== "owner")
    .flatMap((held) => dueIn(held, now).map((review) => ({ kind: "community" as const, community, held, review })))

/** The longest due first. */
export const listDueReviews = (sources: ReviewSources): readonly DueReview[] =>
  [
    ...[...sources.members.values()].flatMap((member) => ofSite(member, sources)),
    ...sources.communities.flatMap((community) => ofCommunity(community, sources)),
  ].toSorted((one, other) => one.review.localeCompare(other.review))
