import { mayInCommunity, type Access, type CommunityRightName } from "../site/rights.ts"
import type { Hlc } from "../kernel/hybridClock.ts"
import type { DeviceId, Hash, ItemId, MemberId } from "../kernel/ids.ts"
import type { CausalOrder, CitingAct } from "../site/causalOrder.ts"
import type { Past } from "../site/causalPast.ts"
import type { CertificateId } from "../site/certificate.ts"
import type { SiteState } from "../site/siteState.ts"
import type { CommunityAct, GivenCommunityRole } from "./communityActs.ts"
import type { CommunityVoidReason } from "./communityState.ts"
import type { Answer, ItemModeration } from "./moderation.ts"

export interface ReadCommunityAct extends CitingAct {
  readonly act: CommunityAct | undefined
  readonly hlc: Hlc
}

export type Creation = Extract<CommunityAct, { readonly type: "community.create" }>
export type CommunityActOf<Type extends CommunityAct["type"]> = Extract<CommunityAct, { readonly type: Type }>

/** What it says of itself. */
export type About = Pick<Creation, "name" | "purpose" | "emoji" | "audience" | "tone" | "language" | "editorial">

/** A role that somebody was given. */
export interface HeldRole {
  readonly role: GivenCommunityRole
  /** By the clock of who gave it. */
  readonly since: Hlc
  /** Null for the founder. */
  readonly by: MemberId | null
  /** ISO 8601, or null. */
  readonly review: string | null
}

export interface CommunityFold {
  readonly creation: Creation
  readonly about: About
  readonly access: Access
  /** Of one that was open at first and is not any more. */
  readonly closed: Hlc | null
  /** Whose device makes the door at which others ask; null for one that has none. */
  readonly doorkeeper: DeviceId | null
  /** Whoever comes to the site by one of these is let in. */
  readonly invitations: ReadonlySet<CertificateId>
  /** Whoever left and has not come back. */
  readonly left: ReadonlySet<MemberId>
  /** Each with the act by which they last came in. */
  readonly joined: ReadonlyMap<MemberId, Hash>
  /** Everybody who was ever in. */
  readonly everJoined: ReadonlySet<MemberId>
  /** Whoever was removed and not let in again: what they sign from then on is void, also in an open one. */
  readonly cutOff: ReadonlySet<MemberId>
  readonly roles: ReadonlyMap<MemberId, HeldRole>
  readonly archived: { readonly by: MemberId; readonly since: Hlc } | null
  readonly moderation: ReadonlyMap<ItemId, ItemModeration>
  /** The one pinned last comes last. */
  readonly pinned: readonly ItemId[]
  readonly void: readonly { readonly hash: Hash; readonly reason: CommunityVoidReason }[]
}

export interface CommunityDraft extends CommunityFold {
  about: About
  access: Access
  closed: Hlc | null
  doorkeeper: DeviceId | null
  readonly invitations: Set<CertificateId>
  readonly left: Set<MemberId>
  readonly joined: Map<MemberId, Hash>
  readonly everJoined: Set<MemberId>
  readonly roles: Map<MemberId, HeldRole>
  archived: CommunityFold["archived"]
  readonly moderation: Map<ItemId, DraftModeration>
  pinned: readonly ItemId[]
}

/** As acts are folded into it. */
export interface DraftModeration extends ItemModeration {
  readonly answered: Map<ItemId, Answer>
}

/** Whoever no longer belongs is sent nothing more, and so not the act that closes it: the door that was made then tells them. */
export interface Closing {
  readonly by: MemberId
  readonly hlc: Hlc
}

/** A removal that took effect. */
export interface CommunityRemoval {
  readonly hash: Hash
  readonly target: MemberId
  /** In which each removal follows those before it. */
  readonly chain: string
}

/** Removals of one member that stand. */
export interface StandingRemovals {
  readonly hashes: ReadonlySet<Hash>
  /** The last of each chain: who knows these knows all. */
  readonly last: readonly Hash[]
  /** What any of them had seen. */
  readonly seen: Past
}

export interface CommunityContext {
  readonly site: SiteState
  readonly order: CausalOrder<ReadCommunityAct>
  /** Beyond the end of a chain whose device was removed. */
  readonly isBeyond: (act: ReadCommunityAct) => boolean
  /** Removals that stand already, by the removed member. */
  readonly removals: ReadonlyMap<MemberId, StandingRemovals>
  /** What doors say of it. */
  readonly closings: readonly Closing[]
}

/** Applies an act to the draft, or says why it has no effect and leaves the draft alone. */
export type CommunityRule<Act extends CommunityAct> = (
  draft: CommunityDraft,
  act: Act,
  by: { readonly site: SiteState; readonly author: MemberId; readonly hlc: Hlc },
) => CommunityVoidReason | undefined

/** Its owners who are still in the site; where none is left, its animators, so that nobody's departure leaves it to nobody. */
export const headsOf = ({ roles }: Pick<CommunityFold, "roles">, site: SiteState): readonly MemberId[] => {
  const active = [...roles].filter(([id]) => site.members.get(id)?.state === "active")
  const owners = active.filter(([, held]) => held.role === "owner")
  return (owners.length > 0 ? owners : active.filter(([, held]) => held.role === "animator")).map(([id]) => id)
}

export interface Asked {
  readonly member: MemberId
  /** Who wrote what the act is about. */
  readonly writtenBy?: MemberId | undefined
}

/** Whether somebody may, as the draft stands. */
export const mayHere = (
  name: CommunityRightName,
  fold: Pick<CommunityFold, "access" | "roles" | "joined">,
  site: SiteState,
  { member, writtenBy }: Asked,
): boolean => {
  const role = site.members.get(member)?.role
  const held = fold.roles.get(member)?.role
  return (
    role !== undefined &&
    mayInCommunity(name, {
      access: fold.access,
      // Asked of each act of a community in which a thousand may have roles: only where it can matter.
      owner: held === "owner" || (held === "animator" && headsOf(fold, site).includes(member)),
      animator: held === "animator",
      participant: fold.joined.has(member),
      author: writtenBy === member,
      role,
    })
  )
}
