import type { DraftMap, FrozenMap } from "../kernel/draftMap.ts"
import type { DeviceId, Hash, LedgerId, MemberId, SiteId } from "../kernel/ids.ts"
import type { Hlc } from "../kernel/hybridClock.ts"
import type { SiteAct } from "./acts.ts"
import type { CharterVersion } from "./charter.ts"
import type { ClaimedCutoff } from "./cutoffs.ts"
import { NO_FUNCTIONS } from "./functions.ts"
import type { Role } from "./roles.ts"
import { noteDeparture, type Departure, type SecretChange } from "./secret.ts"
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

/** The state while acts are folded into it: each field is a DraftMap or immutable, so that it can be taken at any time and gone back to. */
export interface SiteDraft {
  readonly id: SiteId
  name: string
  purpose: string
  language: "fr" | "en"
  editorial: string
  /** By number, of equal ones by hash. */
  charterVersions: readonly CharterVersion[]
  /** When each accepted which. */
  readonly charterAccepted: DraftMap<MemberId, ReadonlyMap<Hash, number>>
  readonly founder: SiteState["founder"]
  readonly members: DraftMap<MemberId, DraftMember>
  readonly devices: DraftMap<DeviceId, SiteDevice>
  /** Yjs clientIDs in use: no two devices of a site may share one. */
  readonly clientIds: DraftMap<number, DeviceId>
  /** Each with who named it first. */
  readonly openCommunities: DraftMap<LedgerId, MemberId>
  /** How many each of them named. */
  readonly communitiesOf: DraftMap<MemberId, number>
  readonly revocations: DraftMap<CertificateId, readonly Revocation[]>
  readonly certificateUses: DraftMap<CertificateId, CertificateUse>
  readonly recoveries: DraftMap<MemberId, RecoveryKey>
  /** Keys of recovery codes that were used, each with whose it was: none counts twice. */
  readonly spentCodes: DraftMap<DeviceId, MemberId>
  readonly vouchings: DraftMap<DeviceId, Vouching>
  /** Of each chain, by whom it was said: the farthest that they said. */
  readonly cutoffs: DraftMap<string, ClaimedCutoff>
  /** By number, of equal ones by hash. */
  secretChanges: readonly SecretChange[]
  /** That no change of the secret answers yet. */
  departures: readonly Departure[]
  /** The roles that each was given, in order, with the acts that gave them. */
  readonly turns: DraftMap<MemberId, readonly RoleTurn[]>
  readonly proposals: DraftMap<Hash, OwnerProposal>
}

/** A draft as it was at some act. */
export type FrozenSite = {
  readonly [Field in keyof SiteDraft]: SiteDraft[Field] extends DraftMap<infer Key, infer Value>
    ? FrozenMap<Key, Value>
    : SiteDraft[Field] extends unknown[] | Map<never, never> | Set<never>
      ? never
      : SiteDraft[Field]
}

export const freezeSite = (draft: SiteDraft): FrozenSite => ({
  ...draft,
  members: draft.members.freeze(),
  devices: draft.devices.freeze(),
  clientIds: draft.clientIds.freeze(),
  openCommunities: draft.openCommunities.freeze(),
  communitiesOf: draft.communitiesOf.freeze(),
  revocations: draft.revocations.freeze(),
  certificateUses: draft.certificateUses.freeze(),
  charterAccepted: draft.charterAccepted.freeze(),
  recoveries: draft.recoveries.freeze(),
  spentCodes: draft.spentCodes.freeze(),
  vouchings: draft.vouchings.freeze(),
  turns: draft.turns.freeze(),
  proposals: draft.proposals.freeze(),
  cutoffs: draft.cutoffs.freeze(),
})

export const thawSite = (frozen: FrozenSite): SiteDraft => ({
  ...frozen,
  members: frozen.members.thaw(),
  devices: frozen.devices.thaw(),
  clientIds: frozen.clientIds.thaw(),
  openCommunities: frozen.openCommunities.thaw(),
  communitiesOf: frozen.communitiesOf.thaw(),
  revocations: frozen.revocations.thaw(),
  certificateUses: frozen.certificateUses.thaw(),
  charterAccepted: frozen.charterAccepted.thaw(),
  recoveries: frozen.recoveries.thaw(),
  spentCodes: frozen.spentCodes.thaw(),
  vouchings: frozen.vouchings.thaw(),
  turns: frozen.turns.thaw(),
  proposals: frozen.proposals.thaw(),
  cutoffs: frozen.cutoffs.thaw(),
})

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

/** What the act gives counts from it on; of whoever has that role by an act already, only the day to look at it again changes. */
export const giveRole = (
  draft: SiteDraft,
  id: MemberId,
  given: { readonly role: Role; readonly review?: string | null },
  { author, hash, hlc }: ActContext,
): void => {
  const { role, review = null } = given
  const ended = role === "guest" ? { functions: NO_FUNCTIONS } : {}
  const known = draft.members.get(id)
  const isSame = known?.role === role && known.roleBy !== null
  const fresh = isSame ? {} : { roleBy: author.id, roleSince: hlc.ms }
  changeMember(draft, id, { role, ...fresh, roleReview: review, ...ended })
  draft.turns.set(id, [...(draft.turns.get(id) ?? []), { hash, role }])
}

export const changeMember = (draft: SiteDraft, id: MemberId, change: Partial<DraftMember>): void => {
  const member = draft.members.get(id)
  if (member) draft.members.set(id, { ...member, ...change })
}

/** Ends a membership and its devices. Leaving counts against a removal only where that removal follows it, so the removal has the last word. */
export const endMember = (draft: SiteDraft, member: DraftMember, state: "removed" | "left", by: Hash): void => {
  changeMember(draft, member.id, { state, endings: [...member.endings, by], functions: NO_FUNCTIONS })
  for (const id of member.devices) {
    const device = draft.devices.get(id)
    if (device) draft.devices.set(id, { ...device, state })
  }
  noteDeparture(draft, { hash: by, kind: state, member: member.id })
}
