import type { DeviceId, Hash, LedgerId, MemberId, SiteId } from "../kernel/ids.ts"
import type { Hlc } from "../kernel/hybridClock.ts"
import type { SiteAct } from "./acts.ts"
import type { DraftCharter } from "./charter.ts"
import type { ClaimedCutoff } from "./cutoffs.ts"
import type { Role } from "./roles.ts"
import type { CertificateId } from "./certificate.ts"
import type {
  CertificateUse,
  Member,
  OwnerProposal,
  RecoveryKey,
  Revocation,
  SiteDevice,
  SiteState,
  VoidReason,
  Vouching,
} from "./siteState.ts"

export interface DraftMember extends Member {
  /** The acts by which they were removed or left. */
  readonly endings: readonly Hash[]
}

export interface RoleTurn {
  readonly hash: Hash
  readonly role: Role
}

/** The state while acts are folded into it. */
export interface SiteDraft {
  readonly id: SiteId
  name: string
  purpose: string
  language: "fr" | "en"
  editorial: string
  readonly charter: DraftCharter
  readonly founder: SiteState["founder"]
  readonly members: Map<MemberId, DraftMember>
  readonly devices: Map<DeviceId, SiteDevice>
  /** Yjs clientIDs in use: no two devices of a site may share one. */
  readonly clientIds: Set<number>
  /** Each with who named it first. */
  readonly openCommunities: Map<LedgerId, MemberId>
  readonly revocations: Map<CertificateId, readonly Revocation[]>
  readonly certificateUses: Map<CertificateId, Omit<CertificateUse, "overused">>
  readonly recoveries: Map<MemberId, RecoveryKey>
  /** Keys of recovery codes that were used: none counts twice. */
  readonly spentCodes: Set<DeviceId>
  readonly vouchings: Map<DeviceId, Vouching>
  readonly cutoffs: ClaimedCutoff[]
  /** The roles that each was given, in order, with the acts that gave them. */
  readonly turns: Map<MemberId, readonly RoleTurn[]>
  readonly proposals: Map<Hash, OwnerProposal>
}

/** What a rule may know of the act that it judges. */
export interface ActContext {
  readonly hash: Hash
  readonly device: DeviceId
  readonly hlc: Hlc
  /** An active member. */
  readonly author: DraftMember
  /** True where that act lies in this one's causal past. */
  readonly follows: (earlier: Hash) => boolean
}

/** Applies an act to the draft, or says why it has no effect and leaves the draft alone. */
export type Rule<Act extends SiteAct> = (draft: SiteDraft, act: Act, context: ActContext) => VoidReason | undefined

export type ActOf<Type extends SiteAct["type"]> = Extract<SiteAct, { readonly type: Type }>

export const findMember = (draft: SiteDraft, device: DeviceId): DraftMember | undefined => {
  const owner = draft.devices.get(device)
  return owner && draft.members.get(owner.member)
}

/** What the act gives counts from it on. */
export const giveRole = (draft: SiteDraft, id: MemberId, role: Role, { author, hash, hlc }: ActContext): void => {
  changeMember(draft, id, { role, roleBy: author.id, roleSince: hlc.ms })
  draft.turns.set(id, [...(draft.turns.get(id) ?? []), { hash, role }])
}

export const changeMember = (draft: SiteDraft, id: MemberId, change: Partial<DraftMember>): void => {
  const member = draft.members.get(id)
  if (member) draft.members.set(id, { ...member, ...change })
}

/** Ends a membership and its devices. Leaving counts against a removal only where that removal follows it, so the removal has the last word. */
export const endMember = (draft: SiteDraft, member: DraftMember, state: "removed" | "left", by: Hash): void => {
  changeMember(draft, member.id, { state, endings: [...member.endings, by] })
  for (const id of member.devices) {
    const device = draft.devices.get(id)
    if (device) draft.devices.set(id, { ...device, state })
  }
}
